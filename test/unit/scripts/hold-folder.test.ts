import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkRoom, explainFailure, PlainError } from "../../../scripts/explain-failure.ts";
import { holdFolder, readHolder } from "../../../scripts/hold-folder.ts";
import { findServed, refuseInside } from "../../../scripts/run-local.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jobledger-hold-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("a folder has one holder, who says its process and address, until it lets go", () => {
  const hold = holdFolder(folder, "npm start");
  expect(() => holdFolder(folder, "npm run replay")).toThrow(
    `${folder} is held by npm start (process ${process.pid}): stop that one first (kill ${process.pid})`,
  );
  hold.serve("http://127.0.0.1:9000");
  expect(() => holdFolder(folder, "npm run dev")).toThrow("which serves http://127.0.0.1:9000");
  expect(readHolder(folder)?.url).toBe("http://127.0.0.1:9000");
  expect(findServed(folder)).toBe("http://127.0.0.1:9000");
  hold.release();
  expect(readHolder(folder)).toBeNull();
  expect(() => findServed(folder)).toThrow("--at <address>");
  expect(readdirSync(folder)).toEqual([]);
  holdFolder(folder, "npm run dev").release();
});

const dead = spawnSync(process.execPath, ["-e", ""]).pid;
it.each([
  ["a process that is gone", JSON.stringify({ pid: dead, began: "1", command: "npm start", url: null })],
  ["a pid that was given out again", JSON.stringify({ pid: process.pid, began: "1", command: "npm start", url: null })],
  ["a file that was never written whole", '{"pid":'],
])("is taken over from %s", (_name, text) => {
  writeFileSync(path.join(folder, "holder.json"), text);
  expect(readHolder(folder)).toBeNull();
  holdFolder(folder, "npm start").release();
  expect(readdirSync(folder)).toEqual([]);
});

it("makes the folder, and says in one line why it can't", () => {
  holdFolder(path.join(folder, "new/state"), "npm start").release();
  writeFileSync(path.join(folder, "file"), "");
  const state = path.join(folder, "file/state");
  const line = `${state} can't be written (ENOTDIR): make it writable, or name another folder with --state.`;
  try {
    holdFolder(state, "npm start");
    expect.unreachable();
  } catch (error) {
    expect(explainFailure(error, state)).toBe(line);
  }
});

it.each([
  ["write ENOSPC", null, /^The disk that holds data is full: make room and start again/],
  ["D1_ERROR: database or disk is full: SQLITE_FULL", 1e12, /^The disk that holds data is full/],
  ["fetch failed", 0, /^The disk that holds data is full/],
  ["EROFS: read-only file system, mkdir 'data'", 1e12, /^data can't be written \(EROFS\)/],
  ["ENOENT: no such file or directory, mkdir 'data'", 1e12, /^data can't be written \(ENOENT\)/],
  ["attempt to write a readonly database: SQLITE_READONLY", 1e12, /^data can't be written \(SQLITE_READONLY\)/],
  ["round 1: 3 boards were not crawled in time", 1e12, /^round 1: 3 boards were not crawled in time$/],
])("explains %s", (text, freeBytes, line) => {
  expect(explainFailure(new Error(text), "data", freeBytes)).toMatch(line);
  expect(explainFailure(new PlainError(text), "data", freeBytes)).toBe(text);
});

it("does not begin on a disk that is all but full", () => {
  expect(() => checkRoom(folder, 1_000)).toThrow("ENOSPC");
  checkRoom(folder, 1e9);
});

it("refuses to write inside the folder that it serves", () => {
  expect(() => refuseInside(folder, path.join(folder, "deep/state"))).toThrow("lies inside the recorded folder");
  expect(() => refuseInside(folder, folder)).toThrow("--state");
  refuseInside(folder, `${folder}-beside`, path.dirname(folder));
});
