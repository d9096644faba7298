CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, policy TEXT NOT NULL, tool TEXT NOT NULL,
    occasion TEXT, dated TEXT, sharpened INTEGER NOT NULL, whole INTEGER NOT NULL) STRICT;
CREATE TABLE coverage (
    audit INTEGER NOT NULL REFERENCES audit ON DELETE CASCADE, platform TEXT NOT NULL, account TEXT NOT NULL,
    entries INTEGER NOT NULL, sections TEXT NOT NULL, first TEXT, last TEXT, read INTEGER NOT NULL,
    unread INTEGER NOT NULL, files TEXT NOT NULL, doubtful TEXT NOT NULL) STRICT;
CREATE TABLE trace (
    audit INTEGER NOT NULL REFERENCES audit ON DELETE CASCADE, id TEXT NOT NULL, base TEXT NOT NULL,
    item TEXT NOT NULL, kind TEXT NOT NULL, platform TEXT NOT NULL, section TEXT NOT NULL,
    audience TEXT NOT NULL, file TEXT NOT NULL, posted TEXT) STRICT;
CREATE INDEX trace_by_audit ON trace (audit);
CREATE INDEX coverage_by_audit ON coverage (audit);
CREATE TABLE verdict (
    base TEXT PRIMARY KEY, verdict TEXT NOT NULL, because TEXT NOT NULL, given TEXT NOT NULL) STRICT;
