import { datasetFormats, datasetNames, formatNames, readManifest, type DatasetName } from "../src/core/dataset.ts";
import { readBuild } from "../src/cron/datasets/build-state.ts";
import { continueDatasets } from "../src/cron/datasets/continue-datasets.ts";
import { changeManifest } from "../src/cron/datasets/publish-file.ts";

type ExportEnv = Pick<Env, "DB" | "RAW" | "BUCKET_NAME">;

/** A file in the bucket: what it is called, and where it is. */
export interface ExportedFile {
  name: string;
  key: string;
  rows: number;
  bytes: number;
}

/** Every file as everything is now, whether it is due or not; or those of some datasets. */
export async function exportAll(env: ExportEnv, only: readonly DatasetName[] = datasetNames): Promise<ExportedFile[]> {
  await changeManifest(env.RAW, (manifest) => {
    for (const file of Object.values(manifest.files)) file.isStale = true;
    return manifest;
  });
  const stores = { db: env.DB, bucket: env.RAW, bucketName: env.BUCKET_NAME, now: Date.now, only };
  for (let run = { rows: 1, published: [""] }; run.rows > 0 || run.published.length > 0;)
    run = await continueDatasets(stores);
  const left = await readBuild(env.RAW);
  if (left !== null) throw new Error(`${left.build.plan.name} could not be written`);
  const { manifest } = await readManifest(env.RAW);
  return Object.entries(manifest.files).flatMap(([name, { dataset, forms, rows }]) =>
    !only.includes(dataset)
      ? []
      : formatNames.flatMap((format) =>
          forms === null ? [] : [{ name: `${name}.${datasetFormats[format]}`, rows, ...forms[format] }],
        ),
  );
}
