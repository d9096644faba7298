"use strict";
// Three conveniences, nothing else: dropping files, live progress, and checking while you write. Every page works
// without this. What comes from the program is only ever set as text.
(() => {
  const byId = (id) => document.getElementById(id);
  const word = document.querySelector('meta[name="word"]')?.content ?? "";
  const item = (words) => Object.assign(document.createElement("li"), { textContent: words });

  const drop = byId("drop");
  if (drop) {
    const AT_ONCE = 500;  // files in one upload
    const TOO_LARGE = "That is more than half of the room left on this computer's disk. Type its path below instead: it is then read where it lies.";
    const UNREADABLE = "The browser could not open everything in that folder. Type its path below instead: it is then read where it lies.";
    const FAILED = "The files could not be copied. Load the page again, and try once more.";
    const GONE = "The files could not be copied. Is profileaudit still running?";
    const said = byId("drop-said"), sending = byId("sending");
    let request = null, stopped = false;

    // Everything in a folder that was dropped, with its path; readEntries gives some at a time, none at the end.
    const within = async (entry) => {
      if (entry.isFile) return [{ file: await new Promise((good, bad) => entry.file(good, bad)), path: entry.fullPath.slice(1) }];
      const reader = entry.createReader(), found = [];
      for (;;) {
        const some = await new Promise((good, bad) => reader.readEntries(good, bad));
        if (!some.length) return found;
        for (const each of some) found.push(...await within(each));
      }
    };

    const post = (address, body, sent) => new Promise((done) => {
      request = new XMLHttpRequest();
      request.upload.onprogress = (event) => sent(event.loaded);
      request.onload = () => {
        if (request.status === 200) { done(""); return; }
        try { done(JSON.parse(request.responseText).said); } catch { done(FAILED); }
      };
      request.onerror = () => done(GONE);
      request.onabort = () => done("Stopped.");
      request.open("POST", address);
      request.setRequestHeader("X-Profileaudit", word);
      request.send(body);
    });

    // Files by themselves, and each folder whole: in several uploads when it holds many files.
    const uploads = (all) => {
      const own = new Map();
      for (const each of all) {
        const top = each.path ? each.path.split("/")[0] : "";
        own.set(top, [...own.get(top) ?? [], each]);
      }
      return [...own].flatMap(([top, files]) => {
        const of = Math.ceil(files.length / AT_ONCE);
        return Array.from({ length: of }, (_, part) => ({
          address: top ? `${drop.action}?part=${part + 1}&of=${of}` : drop.action,
          files: files.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
          last: !top || part + 1 === of,
        }));
      });
    };

    const send = async (all) => {
      const size = all.reduce((sum, each) => sum + each.file.size, 0);
      if (!all.length) { said.textContent = "No file was chosen."; return; }
      if (size > Number(drop.dataset.limit)) { said.textContent = TOO_LARGE; return; }
      stopped = false;
      sending.hidden = false;
      said.textContent = `Copying ${all.length.toLocaleString("en-GB")} ${all.length === 1 ? "file" : "files"}`;
      let before = 0, added = false;
      for (const { address, files, last } of uploads(all)) {
        const body = new FormData();
        for (const { file, path } of files) body.append(path ? "folder" : "files", file, path || file.name);
        const fault = stopped ? "Stopped." : await post(address, body, (sent) => { byId("sent").value = 100 * (before + sent) / Math.max(1, size); });
        if (fault) {
          await fetch("/accounts/stop", { method: "POST", headers: { "X-Profileaudit": word } }).catch(() => {});
          sending.hidden = true;
          said.textContent = `${fault}${added ? " What was copied before is on the list: load the page again to see it." : ""}`;
          return;
        }
        added ||= last;
        before += files.reduce((sum, each) => sum + each.file.size, 0);
      }
      location.assign("/accounts");
    };

    byId("stop").addEventListener("click", () => { stopped = true; request?.abort(); });
    drop.addEventListener("submit", (event) => {
      event.preventDefault();
      const loose = [...byId("files").files].map((file) => ({ file, path: "" }));
      send([...loose, ...[...byId("folder").files].map((file) => ({ file, path: file.webkitRelativePath }))]);
    });
    for (const name of ["dragenter", "dragover"]) {
      drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
    }
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
    drop.addEventListener("drop", async (event) => {
      event.preventDefault();
      const loose = [...event.dataTransfer.files];
      const entries = [...event.dataTransfer.items].map((each) => each.webkitGetAsEntry?.()).filter(Boolean);
      if (!entries.length) { send(loose.map((file) => ({ file, path: "" }))); return; }
      said.textContent = "Looking what is in there";
      try {
        const all = (await Promise.all(entries.map(within))).flat();
        send(all.map(({ file, path }) => ({ file, path: path.includes("/") ? path : "" })));
      } catch { said.textContent = UNREADABLE; }
    });
  }

  const looking = byId("looking");
  if (looking) {
    const ask = async () => {
      try {
        const now = await (await fetch("/looking.json", { cache: "no-store" })).json();
        if (now.state !== "running") { location.replace(now.state === "done" ? "/checklist" : "/looking"); return; }
        byId("share").value = now.share;
        if (now.counted && byId("counted").textContent !== now.counted) byId("counted").textContent = now.counted;
        byId("file").textContent = now.file;
        byId("unread-title").hidden = !now.unread.length;
        const list = byId("unread");  // only what is new, or a screen reader says it all again
        list.append(...now.unread.slice(list.children.length).map(item));
        byId("gone").textContent = "";
      } catch { byId("gone").textContent = "profileaudit does not answer. Start it again."; }
      setTimeout(ask, 700);
    };
    setTimeout(ask, 300);
  }

  const check = byId("check");
  if (check) {
    let waiting = 0, asked = 0;
    const show = (pieces) => {
      byId("result-box").hidden = false;
      byId("pieces").replaceChildren(...pieces.map((piece) => {
        const part = document.createElement(piece.kinds ? "mark" : "span");
        part.textContent = piece.text;
        if (piece.kinds) part.className = "found";
        return part;
      }));
      const found = pieces.filter((piece) => piece.kinds);
      const told = found.map((piece) => {
        const line = item(`: ${piece.text}${piece.note ? ` (${piece.note})` : ""}`);
        line.prepend(Object.assign(document.createElement("strong"), { textContent: piece.kinds }));
        return line;
      });
      byId("told").replaceChildren(...(told.length ? told : [item("Nothing in this text gives you away, as far as can be told.")]));
    };
    byId("text").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const mine = ++asked, text = byId("text").value;
        if (!text.trim()) { byId("result-box").hidden = true; return; }
        const answer = await fetch("/check.json", { method: "POST", headers: { "X-Profileaudit": word }, body: new URLSearchParams({ text }) });
        if (answer.ok && mine === asked) show((await answer.json()).pieces);
      }, 400);
    });
  }
})();
