/**
 * Names that GeoNames has not, or has as one of many: `folded alias: key of the city, its country, its region`.
 * Of short names only those that people write for a city; all others are codes of airports or states.
 */
export const cityAliases: Record<string, string> = {
  nyc: "new york city US",
  "new york": "new york city US",
  "new york ny": "new york city US",
  "manhattan new york": "manhattan US-NY",
  sf: "san francisco US-CA",
  sfo: "san francisco US-CA",
  "san fran": "san francisco US-CA",
  "san fransisco": "san francisco US-CA",
  "san francisco city": "san francisco US-CA",
  la: "los angeles US-CA",
  lax: "los angeles US-CA",
  "downtown la": "los angeles US-CA",
  "los angeles downtown": "los angeles US-CA",
  sea: "seattle US-WA",
  atx: "austin US-TX",
  dfw: "dallas US-TX",
  "dallas fort worth": "dallas US-TX",
  chi: "chicago US-IL",
  phx: "phoenix US-AZ",
  atl: "atlanta US-GA",
  bos: "boston US-MA",
  pdx: "portland US-OR",
  slc: "salt lake city US-UT",
  philly: "philadelphia US-PA",
  vegas: "las vegas US-NV",
  nola: "new orleans US-LA",
  dc: "washington US-DC",
  washington: "washington US-DC",
  "washington dc": "washington US-DC",
  "washington d c": "washington US-DC",
  pittsburg: "pittsburgh US-PA",
  "tampa bay": "tampa US-FL",
  yyz: "toronto CA-ON",
  "north york": "toronto CA-ON",
  etobicoke: "toronto CA-ON",
  // Airports that people write for the city, and that are no word.
  jfk: "new york city US",
  lhr: "london GB",
  cdg: "paris FR",
  ams: "amsterdam NL",
  muc: "munich DE",
  txl: "berlin DE",
  zrh: "zurich CH",
  waw: "warsaw PL",
  prg: "prague CZ",
  otp: "bucharest RO",
  cph: "copenhagen DK",
  arn: "stockholm SE",
  bcn: "barcelona ES",
  tlv: "tel aviv IL",
  dxb: "dubai AE",
  cpt: "cape town ZA",
  bom: "mumbai IN",
  hyd: "hyderabad IN",
  bkk: "bangkok TH",
  kul: "kuala lumpur MY",
  cgk: "jakarta ID",
  mnl: "manila PH",
  nrt: "tokyo JP",
  hnd: "tokyo JP",
  icn: "seoul KR",
  pvg: "shanghai CN",
  gru: "sao paulo BR",
  gta: "toronto CA-ON",
  ldn: "london GB",
  "city of london": "london GB",
  "central london": "london GB",
  "greater london": "london GB",
  "london city": "london GB",
  // South Africa's town has the name too: the country decides.
  "east london": "london GB",
  munchen: "munich DE",
  muenchen: "munich DE",
  cologne: "koln DE",
  nuremberg: "nurnberg DE",
  frankfurt: "frankfurt am main DE",
  "frankfurt an der oder": "frankfurt oder DE",
  "frankfurt main": "frankfurt am main DE",
  "frankfurt a m": "frankfurt am main DE",
  wien: "vienna AT",
  zuerich: "zurich CH",
  geneva: "geneve CH",
  genf: "geneve CH",
  basel: "basel CH",
  bangalore: "bengaluru IN",
  blr: "bengaluru IN",
  "bangalore kar": "bengaluru IN",
  gurugram: "gurgaon IN",
  "greater noida": "greater noida IN",
  bombay: "mumbai IN",
  "navi mumbai": "navi mumbai IN",
  calcutta: "kolkata IN",
  madras: "chennai IN",
  trivandrum: "thiruvananthapuram IN",
  cochin: "kochi IN",
  vizag: "visakhapatnam IN",
  cracow: "krakow PL",
  warschau: "warsaw PL",
  praga: "prague CZ",
  bucuresti: "bucharest RO",
  kiev: "kyiv UA",
  halle: "halle saale DE",
  brixen: "bressanone IT",
  bruneck: "brunico IT",
  beograd: "belgrade RS",
  cluj: "cluj napoca RO",
  "luxembourg ville": "luxembourg LU",
  "bruxelles ville": "brussels BE",
  "brno mesto": "brno CZ",
  "plzen mesto": "pilsen CZ",
  lisboa: "lisbon PT",
  oporto: "porto PT",
  milano: "milan IT",
  roma: "rome IT",
  tokio: "tokyo JP",
  "tel aviv yafo": "tel aviv IL",
  "tel aviv jaffa": "tel aviv IL",
  "rapperswil jona": "rapperswil CH",
  "beer sheva": "beersheba IL",
  "herzliya pituach": "herzliya IL",
  ulaanbaatar: "ulan bator MN",
  "victoria island": "lagos NG",
  "6th of october": "madinat sittah uktubar EG",
  "6th of october city": "madinat sittah uktubar EG",
  yokneam: "yoqneam illit IL",
  herzliya: "herzliyya IL",
  "petah tikva": "petah tiqwa IL",
  "mexico df": "mexico city MX",
  "ciudad de mexico": "mexico city MX",
  cdmx: "mexico city MX",
  "capital federal": "buenos aires AR",
  caba: "buenos aires AR",
  "ciudad autonoma de buenos aires": "buenos aires AR",
  "reggio emilia": "reggio nellemilia IT",
  "\u6843\u5712\u5E02": "taoyuan city TW",
  "grand paris": "paris FR",
  makkah: "mecca SA",
  "al madinah": "medina SA",
  madinah: "medina SA",
  fujairah: "al fujairah city AE",
  "ras al khaimah": "ras al khaimah city AE",
  nonthaburi: "mueang nonthaburi TH",
  "quebec city": "quebec CA",
  "ville de quebec": "quebec CA",
  "kuala lumpur city": "kuala lumpur MY",
  kl: "kuala lumpur MY",
  saigon: "ho chi minh city VN",
  "ho chi minh": "ho chi minh city VN",
  hcmc: "ho chi minh city VN",
  "tp hcm": "ho chi minh city VN",
  tphcm: "ho chi minh city VN",
  jhb: "johannesburg ZA",
  "minato ku": "tokyo JP",
  "chiyoda ku": "tokyo JP",
  "shibuya ku": "tokyo JP",
  "shinjuku ku": "tokyo JP",
  galway: "gaillimh IE",
  almere: "almere stad NL",
  "rishon lezion": "rishon letsiyyon IL",
  bgc: "taguig PH",
  "bonifacio global city": "taguig PH",
  "den haag": "the hague NL",
  queretaro: "santiago de queretaro MX",
};

/**
 * English names of cities whose main name in GeoNames is the local one, as `key CC`. The rule for the name shown:
 * what readers of English call it, with its own accents where English has no other name (Krak\u00F3w, S\u00E3o Paulo).
 */
export const englishNames: Record<string, string> = {
  "new york city US": "New York",
  "washington US": "Washington",
  "washington d c US": "Washington",
  "arhus DK": "Aarhus",
  "gaillimh IE": "Galway",
  "almere stad NL": "Almere",
  "patra GR": "Patras",
  "irakleion GR": "Heraklion",
  "rishon letsiyyon IL": "Rishon LeZion",
  "ajman city AE": "Ajman",
  "al fujairah city AE": "Fujairah",
  "ras al khaimah city AE": "Ras Al Khaimah",
  "mueang nonthaburi TH": "Nonthaburi",
  "karagandy KZ": "Karaganda",
  "makati city PH": "Makati",
  "koln DE": "Cologne",
  "nurnberg DE": "Nuremberg",
  "zurich CH": "Zurich",
  "geneve CH": "Geneva",
  "luzern CH": "Lucerne",
  "antwerpen BE": "Antwerp",
  "reggio nellemilia IT": "Reggio Emilia",
  "santiago de queretaro MX": "Quer\u00E9taro",
  "leon de los aldama MX": "Le\u00F3n",
  "gent BE": "Ghent",
  "brugge BE": "Bruges",
  "goteborg SE": "Gothenburg",
  "sevilla ES": "Seville",
  "montreal CA": "Montreal",
  "madinat sittah uktubar EG": "6th of October City",
  "quebec CA": "Quebec City",
  "gurgaon IN": "Gurugram",
  "lyon FR": "Lyon",
  "dusseldorf DE": "D\u00FCsseldorf",
  "petah tiqwa IL": "Petah Tikva",
  "petah tiqva IL": "Petah Tikva",
  "cochin IN": "Kochi",
  "panama PA": "Panama City",
  "the bronx US": "Bronx",
  "donostia san sebastian ES": "San Sebasti\u00E1n",
  "gasteiz vitoria ES": "Vitoria-Gasteiz",
  "herzliyya IL": "Herzliya",
  "yoqneam illit IL": "Yokneam",
  "rapperswil CH": "Rapperswil-Jona",
};

/** "Esslingen am Neckar", "Garching bei M\u00FCnchen", "Freiburg i. Br.": the name without what tells it from others, in German. */
export function germanShortName(key: string): string | null {
  const short = key.replace(
    / (?:(?:am|an der|an dem|im|in der|bei|ob der|vor der|unter|a d|b) [a-z]{3,}|(?:a|i|i d) (?:br|inn|lech|main|n|opf|rh|see))$/,
    "",
  );
  return short === key || short.length < 4 ? null : short;
}

const germanLinks = ["an der", "am", "im", "in der", "ob der"];

/** Other spellings of a folded name that is in no table, the likeliest first. */
export function keyVariants(key: string): string[] {
  const variants = new Set<string>();
  // "Garching b. M\u00FCnchen", "M\u00FClheim a. d. Ruhr", "Bad Homburg v.d.H."
  variants.add(
    key
      .replace(/ b (?=[a-z]{3})/, " bei ")
      .replace(/ a d (?=[a-z]{3})/, " an der ")
      .replace(/ a (?=[a-z]{3,}$)/, " am ")
      .replace(/ o d (?=[a-z]{3})/, " ob der ")
      .replace(/ o d t$/, " ob der tauber")
      .replace(/ i d (?=[a-z]{3})/, " in der ")
      .replace(/ i (?=[a-z]{5,}$)/, " im ")
      .replace(/ a m$/, " am main")
      .replace(/^saint (?=.* (?:am|an|im|in|ob|bei) )/, "sankt ")
      .replace(/ v d h(?:ohe)?$/, " vor der hohe"),
  );
  // "Limburg (Lahn)", "Königstein/Taunus": the town at a river or in hills of that name.
  const [, town, beside] = /^(\S{4,}) ([a-z]{4,})$/.exec(key) ?? [];
  if (beside !== undefined) for (const link of germanLinks) variants.add(`${town} ${link} ${beside}`);
  // German vowels written out, and spelt plainly.
  variants.add(key.replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u"));
  variants.add(key.replace(/\bsaint\b/g, "st"));
  variants.add(key.replace(/\bsaint\b/g, "sankt"));
  variants.add(key.replace(/\bmt\b/g, "mount"));
  // "Hann. M\u00FCnden", "Gr.-Gerau"
  variants.add(
    key
      .replace(/^hann /, "hannoversch ")
      .replace(/^kgs /, "kongens ")
      .replace(/^gr /, "gross ")
      .replace(/^kl /, "klein "),
  );
  variants.add(
    key.replace(
      /^(?:city of|greater|central|downtown|metro|metropolitan|north west|ville de|stadt|gemeente|comune di|thanh pho|tp|kota|cidade de|miasto|mesto|municipiul|orasul|grad) /,
      "",
    ),
  );
  variants.add(
    key.replace(
      / (?:city|town|metro|stadt|downtown|central|city area|cbd|cedex(?: \d+)?|ku|shi|si|metropole|airport)$/,
      "",
    ),
  );
  variants.delete(key);
  return [...variants].filter((one) => one.length > 2);
}
