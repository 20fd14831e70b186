import { createHash } from "node:crypto";
import { env } from "cloudflare:workers";
import { beforeEach, expect, it } from "vitest";
import { abandonUpload, newUpload, openUpload, type UploadState } from "../../../../src/cron/datasets/object-upload.ts";
import { inPart, tier } from "../../../sampled.ts";
import { emptyStores, objectKeys } from "../../stores.ts";

const KEY = "datasets/files/big/1.parquet";
const MB = 1024 * 1024;
/** What is appended between two pauses: nothing, less than a part, a part and less, several. */
const RUNS = [[0.5, 3], [9], [], [8], [4, 4, 4, 4, 4]];

/** Of every run and place other bytes, the same each time. */
const bytesOf = (run: number, at: number, size: number): Uint8Array =>
  Uint8Array.from({ length: size * MB }, (_, index) => (index * 31 + (index >> 8) * (run * 7 + at + 1)) & 255);
const whole = RUNS.map((sizes, run) => sizes.map((size, at) => bytesOf(run, at, size)));

beforeEach(async () => {
  await emptyStores();
});

/** A bucket, and its uploads, that die at the nth call and answer nothing any more: before it is carried out, or behind. */
function dyingAt(nth: number, when: "before" | "behind"): { bucket: R2Bucket; isDead: () => boolean } {
  let calls = 0;
  const guard = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (of, name) => {
        const value: unknown = Reflect.get(of, name);
        if (typeof value !== "function") return value;
        return (...given: unknown[]): unknown => {
          const call = (): unknown => Reflect.apply(value as (...all: unknown[]) => unknown, of, given);
          if (name === "resumeMultipartUpload") return guard(call() as object);
          return (async (): Promise<unknown> => {
            calls++;
            if (calls > nth || (calls === nth && when === "before")) throw new Error("the bucket is out");
            const answer = await call();
            if (calls === nth) throw new Error("the bucket is out");
            return name === "createMultipartUpload" ? guard(answer as object) : answer;
          })();
        };
      },
    });
  return { bucket: guard(env.RAW), isDead: () => calls >= nth };
}

/** One run from where the last one said that it was. */
async function goOn(bucket: R2Bucket, from: UploadState, run: number, attempt: number): Promise<UploadState | number> {
  const upload = await openUpload(bucket, from);
  for (const bytes of whole[run] ?? []) await upload.append(bytes);
  return run === RUNS.length - 1 ? await upload.complete() : await upload.pause(`big-${run}-${attempt}`);
}

/** Calls of a run at which it dies: the last one makes three. */
const CALLS = tier(1, 3);

it(`parts of eight megabytes are the same object wherever its runs died, but behind its end, where it is begun anew${inPart("of the first call")}`, async () => {
  const hash = createHash("sha256");
  for (const bytes of whole.flat()) hash.update(bytes);
  const expected = hash.digest("hex");
  for (const when of ["before", "behind"] as const)
    for (let nth = 1; nth <= CALLS; nth++) {
      let state = newUpload(KEY);
      let isGivenUp = false;
      for (let run = 0; run < RUNS.length && !isGivenUp; run++) {
        const first = await goOn(dyingAt(nth, when).bucket, state, run, 1).catch(() => null);
        const next = first ?? (await goOn(env.RAW, state, run, 2).catch(() => null));
        if (next === null) isGivenUp = true;
        else if (typeof next === "object") state = next;
      }
      const object = await env.RAW.get(KEY);
      const found = createHash("sha256").update(new Uint8Array((await object?.arrayBuffer()) ?? new ArrayBuffer(0)));
      const what = `${when} call ${nth}`;
      // It is whole where it is there; where its end was not heard of, it can't be ended again.
      expect(found.digest("hex"), what).toBe(expected);
      if (isGivenUp) expect(when, what).toBe("behind");
      await abandonUpload(env.RAW, state);
      await env.RAW.delete(KEY);
    }
  // Tails of runs that died behind theirs; a build removes its own.
  const left = (await objectKeys()).filter((key) => !key.startsWith("datasets/begun/"));
  expect(left).toEqual([]);
});

it.each([
  ["fewer bytes than a part", [0, 1]],
  ["parts and a rest", [1, 4, 0]],
  ["nothing", [2]],
])("what is kept to be read once comes back in its order: %s", async (_what, runs) => {
  let state = newUpload("datasets/begun/kept.entries");
  for (const run of runs) {
    const upload = await openUpload(env.RAW, state);
    for (const bytes of whole[run] ?? []) await upload.append(bytes);
    state = await upload.pause(`kept-${run}`);
  }
  const upload = await openUpload(env.RAW, state);
  const hash = createHash("sha256");
  let [length, longest] = [0, 0];
  for await (const bytes of upload.readAll()) {
    hash.update(bytes);
    length += bytes.length;
    longest = Math.max(longest, bytes.length);
  }
  const expected = createHash("sha256");
  for (const run of runs) for (const bytes of whole[run] ?? []) expected.update(bytes);
  expect(hash.digest("hex")).toBe(expected.digest("hex"));
  expect(length).toBe(upload.bytes());
  expect(longest).toBeLessThan(16 * MB);
});
