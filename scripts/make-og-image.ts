/**
 * Draws the card that sites show beside a link to ours, into `src/worker/pages/parts/og-image.ts`.
 * Run by hand after a change of the card: `node scripts/make-og-image.ts`.
 */
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findChromium } from "../test/browser/chromium.ts";

const FILE = "src/worker/pages/parts/og-image.ts";
const SIZE = { width: 1_200, height: 630 };
type Colour = readonly [red: number, green: number, blue: number];
const PAPER: Colour = [15, 91, 80];
const INK: Colour = [255, 255, 255];
/** Colours of the file, from paper to ink: what lies between are the letters' edges, and the quieter lines. */
const SHADES = 16;
const CARD = `<!doctype html><style>
  body { margin: 0; background: rgb(${PAPER.join()}); color: rgb(${INK.join()}); font-family: sans-serif; }
  svg { position: absolute; left: 90px; top: 90px; }
  h1 { position: absolute; left: 90px; top: 245px; margin: 0; font-size: 104px; letter-spacing: -3px; line-height: 1; }
  p { position: absolute; left: 94px; top: 385px; margin: 0; font-size: 40px; line-height: 1.4; opacity: .8; }
</style>
<svg width="112" height="112" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#fff"/><path d="M4 5h8M4 8h8M4 11h5" stroke="rgb(${PAPER.join()})" stroke-width="1.5"/></svg>
<h1>Jobledger</h1>
<p>Job postings from companies' own boards,<br>with proof of every fact.</p>`;

/** For the page, which can decode a picture: scripts here know no DOM. */
function readReds(png: string): string {
  return `(async () => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64,${png}")).blob());
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(0, 0, bitmap.width, bitmap.height).data].filter((_value, index) => index % 4 === 0);
  })()`;
}

/** The card's pixels, by their red alone: all colours lie between paper and ink. */
async function drawReds(): Promise<number[]> {
  const found = await findChromium();
  if (typeof found === "string") throw new Error(found);
  const variables = Object.entries({ ...process.env, ...found.env }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: Object.fromEntries(variables),
    args: ["--disable-lcd-text"],
  });
  const page = await browser.newPage({ viewport: SIZE });
  await page.setContent(CARD);
  const shot = (await page.screenshot()).toString("base64");
  const reds = await page.evaluate<number[]>(readReds(shot));
  await browser.close();
  return reds;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of `SHADES` colours, four bits a pixel: a quarter of what a browser writes. */
function encodePng(reds: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE.width, 0);
  header.writeUInt32BE(SIZE.height, 4);
  header.set([4, 3], 8);
  const palette = Array.from({ length: SHADES }, (_, shade) =>
    PAPER.map((from, part) => Math.round(from + (((INK[part] ?? 0) - from) * shade) / (SHADES - 1))),
  ).flat();
  const shadeAt = (index: number): number =>
    Math.round((((reds[index] ?? 0) - PAPER[0]) / (INK[0] - PAPER[0])) * (SHADES - 1));
  const rows = Array.from({ length: SIZE.height }, (_, row) => [
    0,
    ...Array.from({ length: SIZE.width / 2 }, (_byte, pair) => {
      const first = row * SIZE.width + pair * 2;
      return shadeAt(first) * 16 + shadeAt(first + 1);
    }),
  ]);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(palette)),
    chunk("IDAT", deflateSync(Uint8Array.from(rows.flat()), { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

const png = encodePng(await drawReds());
writeFileSync(
  FILE,
  `/** The card beside links to this site, a PNG as base64. Made by scripts/make-og-image.ts. */
export const OG_IMAGE =
  "${png.toString("base64")}";
export const OG_IMAGE_PATH = "/og.png";
export const OG_IMAGE_SIZE = { width: ${SIZE.width}, height: ${SIZE.height} };
`,
);
console.log(`${FILE}: ${png.length} bytes of PNG`);
