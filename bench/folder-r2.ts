import { createReadStream } from "node:fs";
import { appendFile, copyFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** A bucket whose objects are files of a folder, behind the part of R2's interface that exports use: nothing is held in memory. */
export async function folderR2(folder: string): Promise<R2Bucket> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const etags = new Map<string, string>();
  let made = 0;
  const fileOf = (key: string): string => path.join(folder, encodeURIComponent(key));
  const object = async (key: string): Promise<object | null> => {
    const etag = etags.get(key);
    if (etag === undefined) return null;
    const file = fileOf(key);
    return {
      key,
      etag,
      size: (await stat(file)).size,
      body: createReadStream(file),
      text: async () => await readFile(file, "utf8"),
      json: async () => JSON.parse(await readFile(file, "utf8")) as unknown,
      arrayBuffer: async () => new Uint8Array(await readFile(file)).buffer,
    };
  };
  const isAllowed = (key: string, onlyIf: R2Conditional = {}): boolean =>
    onlyIf.etagDoesNotMatch === "*"
      ? !etags.has(key)
      : [undefined, etags.get(key)].includes(onlyIf.etagMatches?.toString());
  const note = (key: string): void => void etags.set(key, `e${++made}`);
  const upload = (key: string, uploadId: string): object => {
    const part = (number: number): string => fileOf(`${uploadId}-${number}`);
    return {
      key,
      uploadId,
      uploadPart: async (number: number, bytes: Uint8Array) => {
        await writeFile(part(number), bytes);
        return { partNumber: number, etag: `p${++made}` };
      },
      complete: async (parts: { partNumber: number }[]) => {
        const whole = fileOf(`${uploadId}-whole`);
        const [first, ...others] = parts;
        await copyFile(part(first?.partNumber ?? 1), whole);
        for (const { partNumber } of others) await appendFile(whole, await readFile(part(partNumber)));
        await rename(whole, fileOf(key));
        note(key);
      },
      abort: () => Promise.resolve(),
    };
  };
  return {
    get: object,
    head: object,
    put: async (key: string, value: string | Uint8Array, options: { onlyIf?: R2Conditional } = {}) => {
      if (!isAllowed(key, options.onlyIf)) return null;
      await writeFile(fileOf(key), value);
      note(key);
      return { key, etag: etags.get(key) };
    },
    list: ({ prefix = "" }: R2ListOptions) => {
      const objects = [...etags.keys()].filter((key) => key.startsWith(prefix)).map((key) => ({ key }));
      return Promise.resolve({ objects, truncated: false });
    },
    delete: (keys: string | string[]) => Promise.resolve([keys].flat().forEach((key) => etags.delete(key))),
    createMultipartUpload: (key: string) => Promise.resolve(upload(key, `u${++made}`)),
    resumeMultipartUpload: upload,
  } as unknown as R2Bucket;
}
