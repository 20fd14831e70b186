import { createHash } from "node:crypto";
import {
  contentsKey,
  MANIFEST_KEY,
  readManifest,
  type DatasetFile,
  type DatasetFormat,
  type DatasetManifest,
} from "../../core/dataset.ts";
import { limits } from "../../core/limits.ts";
import type { Build } from "./build-state.ts";
import { CONTENTS_FORM, type FileContents } from "./dataset-source.ts";
import { readObject } from "./object-upload.ts";
import { deltasOf } from "./plan-file.ts";

/** Keys that R2 removes at once. */
const DELETED_MAX = 1_000;

type Form = NonNullable<DatasetFile["forms"]>[DatasetFormat];

/** The SHA-256 of an object as the bucket gives it back: what was sent is proved to be what is there. */
export async function hashObject(bucket: R2Bucket, key: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of await readObject(bucket, key)) hash.update(chunk);
  return hash.digest("hex");
}

/** Lists a file that is whole. Objects of the one before it stay until the next: who reads it may end. */
export async function publishFile(
  bucket: R2Bucket,
  build: Build,
  forms: Record<DatasetFormat, Form> | null,
  endedAt: number,
): Promise<void> {
  const { plan, begunAt, rows, epoch, boards, ends } = build;
  const contents: FileContents = { form: CONTENTS_FORM, epoch, boards, ends };
  await bucket.put(contentsKey(plan.name), JSON.stringify(contents));
  const changed = await changeManifest(bucket, (manifest) => {
    const gone: string[] = [];
    const olds =
      plan.name === "open"
        ? [...deltasOf(manifest.files), ["open", manifest.files["open"]] as const]
        : [[plan.name, manifest.files[plan.name]] as const];
    const replaced: string[] = [];
    for (const [name, old] of olds) {
      if (old === undefined) continue;
      const keys = Object.values(old.forms ?? {}).map(({ key }) => key);
      gone.push(...old.replaced);
      // One that holds an opted-out board goes at once.
      (old.isStale ? gone : replaced).push(...keys);
      if (name !== plan.name) gone.push(contentsKey(name));
      delete manifest.files[name];
    }
    delete manifest.putOff[plan.name];
    manifest.files[plan.name] = {
      dataset: plan.dataset,
      forms,
      rows,
      begunAt,
      endedAt,
      from: plan.from,
      to: plan.to ?? (plan.from === null ? null : begunAt),
      isFinal: plan.isFinal,
      isStale: false,
      replaced,
    };
    manifest.leaving = [...new Set([...manifest.leaving, ...gone])];
    return manifest;
  });
  await removeLeaving(bucket, changed);
}

/** Removes what a publication left behind, its own or that of a run which ended before it did. */
export async function removeLeaving(bucket: R2Bucket, { leaving }: Pick<DatasetManifest, "leaving">): Promise<void> {
  if (leaving.length === 0) return;
  await bucket.delete(leaving.slice(0, DELETED_MAX));
  const removed = new Set(leaving.slice(0, DELETED_MAX));
  await changeManifest(bucket, (manifest) => {
    manifest.leaving = manifest.leaving.filter((key) => !removed.has(key));
    return manifest;
  });
}

/** Leaves a file that is given up a second time for a while, so that the others have their turns. */
export async function putOff(bucket: R2Bucket, name: string, now: number): Promise<void> {
  await changeManifest(bucket, (manifest) => {
    manifest.putOff[name] = manifest.putOff[name] === undefined ? now : now + limits.datasetPutOffMs;
    return manifest;
  });
}

/** Reads, changes and writes the manifest, again where another run wrote it in between. */
export async function changeManifest(
  bucket: R2Bucket,
  change: (manifest: DatasetManifest) => DatasetManifest,
): Promise<DatasetManifest> {
  for (;;) {
    const { manifest, etag } = await readManifest(bucket);
    const changed = change(manifest);
    const onlyIf = etag === null ? { etagDoesNotMatch: "*" } : { etagMatches: etag };
    if ((await bucket.put(MANIFEST_KEY, JSON.stringify(changed), { onlyIf })) !== null) return changed;
  }
}
