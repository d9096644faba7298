"use strict";
// Three conveniences, nothing else: dropping files, live progress, and checking while you write. Every page works
// without this. What comes from the program is only ever set as text.
(() => {
  const byId = (id) => document.getElementById(id);
  const word = document.querySelector('meta[name="word"]')?.content ?? "";
  const item = (words) => Object.assign(document.createElement("li"), { textContent: words });

  const drop = byId("drop");
  if (drop) {
    const said = byId("drop-said"), input = byId("files");
    const send = (files) => {
      const all = [...files];
      const size = all.reduce((sum, file) => sum + file.size, 0);
      if (!all.length) { said.textContent = "No file was chosen."; return; }
      if (size > Number(drop.dataset.limit)) {
        said.textContent = "That is more than half of the room left on this computer's disk. Type its path below instead: it is then read where it lies.";
        return;
      }
      const body = new FormData();
      for (const file of all) body.append("files", file, file.name);
      const request = new XMLHttpRequest();
      byId("sending").hidden = false;
      said.textContent = "Copying";
      request.upload.onprogress = (event) => { byId("sent").value = event.total ? 100 * event.loaded / event.total : 0; };
      request.onload = () => {
        if (request.status === 200) { location.assign("/accounts"); return; }
        let told = "";
        try { told = JSON.parse(request.responseText).said; } catch { told = "The files could not be copied. Load the page again, and try once more."; }
        byId("sending").hidden = true;
        said.textContent = told;
      };
      request.onerror = () => { byId("sending").hidden = true; said.textContent = "The files could not be copied. Is profileaudit still running?"; };
      request.open("POST", drop.action);
      request.setRequestHeader("X-Profileaudit", word);
      request.send(body);
    };
    drop.addEventListener("submit", (event) => { event.preventDefault(); send(input.files); });
    for (const name of ["dragenter", "dragover"]) {
      drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
    }
    for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      const entries = [...event.dataTransfer.items].map((each) => each.webkitGetAsEntry?.());
      if (entries.some((entry) => entry?.isDirectory)) {
        said.textContent = "That is a folder. Type its path below instead: it is then read where it lies.";
        return;
      }
      send(event.dataTransfer.files);
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
        byId("unread").replaceChildren(...now.unread.map(item));
      } catch { byId("counted").textContent = "profileaudit does not answer. Start it again."; }
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
