import type { City } from "./cities.ts";
import type { Readings } from "./readings.ts";
import { townCalled } from "./short-names.ts";
import { subdivisionOf } from "./subdivisions.ts";

/** A postcode of digits, which speaks for towns that can have it and against those that can't. */
export interface Postcode {
  digits: string;
  /** ISO 3166-1, of those that write it so; null of five digits, which many write. */
  countries: readonly string[] | null;
}

/** Codes that few countries write so, or behind letters that say the country, and last what many write: five digits. */
const forms: readonly (readonly [pattern: RegExp, countries: string])[] = [
  [/^\d{5}-\d{3}$/, "BR"],
  [/^\d{4}-\d{3}$/, "PT"],
  [/^\d{3}-\d{4}$/, "JP"],
  [/^\d{2}-\d{3}$/, "PL"],
  [/^\d{4} ?(?!S[ADS])[A-Z]{2}$/, "NL"],
  [/^\d{3} \d{2}$/, "SE CZ SK GR"],
  [/^\d{4}$/, "AT AU BD BE BG CH CY DK GE HU LU LV NO NZ PH SI TN ZA"],
  [/^\d{6}$|^\d{3} \d{3}$/, "IN CN RU SG RO KZ VN CO BY KG TJ UZ NG TT"],
];
const letters: ReadonlyMap<string, string> = new Map(
  (
    "A=AT B=BE D=DE E=ES F=FR FIN=FI H=HU I=IT L=LU N=NO P=PT S=SE " +
    "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IT LT LU LV MD NL NO PL PT RO RS SE SI SK TR UA"
  )
    .split(" ")
    .map((entry): [string, string] => [entry.replace(/=.*/, ""), entry.slice(-2)]),
);

const written = String.raw`\d{5}-\d{3,4}|\d{4}-\d{3}|\d{3}-\d{4}|\d{2}-\d{3}|\d{4} ?[A-Z]{2}|\d{3} \d{2,3}|(?:[A-Z]{1,3}-)?\d{4,6}`;
/** In front of a name, behind one, or alone between commas. */
const inPiece = new RegExp(
  String.raw`^(${written})(?=$| \p{L})|(?<=\p{L}[.)]?,? )(?<!\b(?:store|shop|site|plant|unit|branch|warehouse|location|req|id|no\.?|box) )(${written})$`,
  "iu",
);

/**
 * The last postcode of the pieces of a line; null where none has one. Four digits are one only in an address with its street:
 * elsewhere they number a store.
 */
export function postcodeOf(pieces: string[], isAddress: boolean): Postcode | null {
  for (const piece of pieces.toReversed()) {
    const [, before, behind] = /\d{2}/.test(piece) ? (inPiece.exec(piece.trim()) ?? []) : [];
    const code = before ?? behind;
    if (code !== undefined) {
      const read = readCode(code);
      if (read !== null && (isAddress || read.digits.length > 4 || read.countries?.length === 1)) return read;
    }
  }
  return null;
}

function readCode(code: string): Postcode | null {
  const [, prefix, own] = /^([A-Z]{1,3})-(\d+)$/.exec(code) ?? [];
  const country = letters.get(prefix ?? "");
  if (own !== undefined && country !== undefined) return { digits: own, countries: [country] };
  const [digits = ""] = /\d.*/.exec(code) ?? [];
  if (/^\d{5}(?:-\d{4})?$/.test(digits)) return { digits: digits.slice(0, 5), countries: null };
  const form = forms.find(([pattern]) => pattern.test(digits));
  return form === undefined ? null : { digits: digits.replace(/\D/g, ""), countries: form[1].split(" ") };
}

/** The first digits of a postcode, and the parts of the country (ISO 3166-2) that have it: "20-27 25;29 42,45". */
function zonesOf(table: string): ReadonlyMap<number, readonly string[]> {
  const zones = new Map<number, readonly string[]>();
  for (const row of table.split(";")) {
    const [digits = "", codes = ""] = row.split(" ");
    const [first = "", last = first] = digits.split("-");
    for (let zone = Number(first); zone <= Number(last); zone++) zones.set(zone, codes.split(","));
  }
  return zones;
}

/** Countries of whose codes the first two digits say the part of the country, of the US's the first three. */
const zones: ReadonlyMap<string, ReadonlyMap<number, readonly string[]>> = new Map([
  [
    "ES",
    zonesOf(
      "1 PV;2 CM;3 VC;4 AN;5 CL;6 EX;7 IB;8 CT;9 CL;10 EX;11 AN;12 VC;13 CM;14 AN;15 GA;16 CM;17 CT;18 AN;19 CM;20 PV;21 AN;22 AR;23 AN;24 CL;25 CT;26 RI;27 GA;28 MD;29 AN;30 MC;31 NC;32 GA;33 AS;34 CL;35 CN;36 GA;37 CL;38 CN;39 CB;40 CL;41 AN;42 CL;43 CT;44 AR;45 CM;46 VC;47 CL;48 PV;49 CL;50 AR",
    ),
  ],
  [
    "IT",
    zonesOf(
      "0-4 62;5-6 55;7-9 88;10 21;11 23;12-15 21;16-19 42;20-27 25;28 21;29 45;30-32 34;33-34 36;35-37 34;38-39 32;40-44 45;45 34;46 25;47-48 45;50-59 52;60-63 57;64-66 65;67 65;70-74 75;75 77;76 75;80-84 72;85 77;86 67;87-89 78;90-98 82",
    ),
  ],
  [
    "MX",
    zonesOf(
      "1-16 CMX;20 AGU;21-22 BCN;23 BCS;24 CAM;25-27 COA;28 COL;29-30 CHP;31-33 CHH;34-35 DUR;36-38 GUA;39-41 GRO;42-43 HID;44-49 JAL;50-57 MEX;58-61 MIC;62 MOR;63 NAY;64-67 NLE;68-71 OAX;72-75 PUE;76 QUE;77 ROO;78-79 SLP;80-82 SIN;83-85 SON;86 TAB;87-89 TAM;90 TLA;91-96 VER;97 YUC;98-99 ZAC",
    ),
  ],
  [
    "DE",
    zonesOf(
      "1-2 SN,BB;3 BB,SN;4 SN,TH,ST,BB;6 ST,SN,TH;7 TH,ST,SN;8 SN,TH;9 SN;10-13 BE;14-15 BE,BB;16 BB;17 MV,BB;18 MV;19 MV,BB;20 HH;21 HH,NI,SH;22 HH,SH;23 SH,MV;24-25 SH;26 NI;27 NI,HB;28 HB,NI;29 NI,ST;30-31 NI;32-33 NW;34 HE,NI,NW;35 HE;36 HE,TH;37 NI,TH,HE,NW;38 NI,ST;39 ST;40-47 NW;48-49 NW,NI;50-52 NW;53 NW,RP;54-56 RP;57 NW,RP;58-59 NW;60-61 HE;63 HE,BY;64 HE;65 HE,RP;66 SL,RP;67 RP;68-69 BW,HE;70-75 BW;76 BW,RP;77-79 BW;80-87 BY;88-89 BW,BY;90-95 BY;96 BY,TH;97 BY,BW;98-99 TH",
    ),
  ],
  [
    "IN",
    zonesOf(
      "11 DL;12-13 HR;14-15 PB;16 CH;17 HP;18-19 JK;20-28 UP,UK;30-34 RJ;36-39 GJ;40-44 MH,GA;45-49 MP,CG;50 TS;51-53 AP;56-59 KA;60-64 TN,PY;67-69 KL;70-74 WB;75-77 OD;78 AS;80-85 BR,JH",
    ),
  ],
  [
    "BR",
    zonesOf(
      "1-19 SP;20-28 RJ;29 ES;30-39 MG;40-48 BA;49 SE;50-56 PE;57 AL;58 PB;59 RN;60-63 CE;64 PI;65 MA;66-68 PA,AP;69 AM,RR,AC;70-73 DF,GO;74-75 GO;76 GO,RO;77 TO;78 MT;79 MS;80-87 PR;88-89 SC;90-99 RS",
    ),
  ],
  [
    "GR",
    zonesOf(
      "10-19 I;20-24 J;25-27 G;28-29 F;30 G;31 F;32-36 H;37-38 E;40-43 E;44-48 D;49 F;50-53 C;54-63 B;64-69 A;70-74 M;80 I;81-83 K;84-85 L",
    ),
  ],
  ["PK", zonesOf("10-29 KP;30-43 PB;44 IS;45-64 PB;65-80 SD;82-97 BA")],
  ["AU", zonesOf("8-9 NT;10-25 NSW;26 ACT,NSW;27-28 NSW;29 ACT,NSW;30-39 VIC;40-49 QLD;50-57 SA;60-67 WA;70-74 TAS")],
  [
    "ZA",
    zonesOf("1-2 GP;3-4 NW;5-9 LP;10-13 MP;14-21 GP;22-24 MP;25-28 NW;29-46 KZN;47-64 EC;65-80 WC;81-89 NC;90-99 FS"),
  ],
  [
    "US",
    zonesOf(
      "6-9 PR;10-27 MA;28-29 RI;30-38 NH;39-49 ME;50-59 VT;60-69 CT;70-89 NJ;100-149 NY;150-196 PA;197-199 DE;200-205 DC;206-219 MD;220-246 VA;247-268 WV;270-289 NC;290-299 SC;300-319 GA;320-349 FL;350-369 AL;370-385 TN;386-397 MS;398-399 GA;400-427 KY;430-459 OH;460-479 IN;480-499 MI;500-528 IA;530-549 WI;550-567 MN;570-577 SD;580-588 ND;590-599 MT;600-629 IL;630-658 MO;660-679 KS;680-693 NE;700-714 LA;716-729 AR;730-749 OK;750-799 TX;800-816 CO;820-831 WY;832-838 ID;840-847 UT;850-865 AZ;870-884 NM;885 TX;889-898 NV;900-961 CA;967-968 HI;970-979 OR;980-994 WA;995-999 AK",
    ),
  ],
]);

/** Countries besides that write five digits too. */
const fiveDigits: ReadonlySet<string> = new Set(
  (
    "AL BA CO CR CU CZ DO DZ EE EG FI GT HN HR ID IQ JO KE KH KR KW LA LK LT MA ME MM MY NI NP PA PE PR RS SA SE " +
    "SK SN SV TH TW UA UY VN ZM"
  ).split(" "),
);

/** Countries of the tables that write four digits or six. */
const otherLengths: ReadonlySet<string> = new Set(["AU", "IN", "ZA"]);

/** What a postcode says of a part of a country: that it has such ones, that it has none, or nothing. */
export function fitOf({ digits, countries }: Postcode, country: string, region: string): "fits" | "never" | "open" {
  if (countries === null ? otherLengths.has(country) : !countries.includes(country)) return "never";
  const zone = Number(digits.slice(0, country === "US" ? 3 : 2));
  const has = zonesWith(country, zone);
  if (has !== undefined) return region === "" ? "open" : has(region, digits) ? "fits" : "never";
  if (countries !== null) return "fits";
  return fiveDigits.has(country) ? "open" : "never";
}

function zonesWith(country: string, zone: number): ((region: string, digits: string) => boolean) | undefined {
  const department = String(zone).padStart(2, "0");
  if (country === "TR") return (region) => region === department;
  // Of the capital's codes the third digit is one of two.
  if (country === "FR" && zone === 75) return (region, digits) => region === "IDF" && /^75[01]/.test(digits);
  if (country === "FR") return (region) => subdivisionOf("FR", department)?.parent === region;
  const table = zones.get(country);
  return table === undefined ? undefined : (region) => table.get(zone)?.includes(region) === true;
}

/**
 * What the parts of a place may mean beside a postcode: of a country in which a town fits it no other towns, and towns that
 * go by a short name there ("15230 Frankfurt" is Frankfurt (Oder)). Null where it fits no town: then it says nothing.
 */
export function fittingParts(parts: Readings[], code: Postcode): Readings[] | null {
  const isFit = (city: City): boolean => fitOf(code, city.country, city.region) === "fits";
  let areAny = false;
  const fitting = parts.map((part) => {
    const own = part.cities.filter(isFit);
    const short = own.length > 0 || !part.isName || part.country !== null ? null : townCalled(part.text, isFit);
    const fits = short === null ? own : [short];
    if (fits.length === 0) return part;
    areAny = true;
    const countries = new Set(fits.map(({ country }) => country));
    return { ...part, cities: [...fits, ...part.cities.filter(({ country }) => !countries.has(country))] };
  });
  return areAny ? fitting : null;
}
