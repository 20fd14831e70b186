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
  yyz: "toronto CA-ON",
  gta: "toronto CA-ON",
  ldn: "london GB",
  "city of london": "london GB",
  "central london": "london GB",
  "greater london": "london GB",
  "london city": "london GB",
  munchen: "munich DE",
  muenchen: "munich DE",
  cologne: "koln DE",
  nuremberg: "nurnberg DE",
  frankfurt: "frankfurt am main DE",
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
  lisboa: "lisbon PT",
  oporto: "porto PT",
  milano: "milan IT",
  roma: "rome IT",
  tokio: "tokyo JP",
  "tel aviv yafo": "tel aviv IL",
  "tel aviv jaffa": "tel aviv IL",
  "rapperswil jona": "rapperswil CH",
  yokneam: "yoqneam illit IL",
  herzliya: "herzliyya IL",
  "petah tikva": "petah tiqwa IL",
  "mexico df": "mexico city MX",
  "ciudad de mexico": "mexico city MX",
  cdmx: "mexico city MX",
  "capital federal": "buenos aires AR",
  caba: "buenos aires AR",
  "ciudad autonoma de buenos aires": "buenos aires AR",
  "quebec city": "quebec CA",
  "ville de quebec": "quebec CA",
  "kuala lumpur city": "kuala lumpur MY",
  kl: "kuala lumpur MY",
  saigon: "ho chi minh city VN",
  "ho chi minh": "ho chi minh city VN",
  hcmc: "ho chi minh city VN",
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
  "mueang nonthaburi TH": "Nonthaburi",
  "karagandy KZ": "Karaganda",
  "makati city PH": "Makati",
  "koln DE": "Cologne",
  "nurnberg DE": "Nuremberg",
  "zurich CH": "Zurich",
  "geneve CH": "Geneva",
  "luzern CH": "Lucerne",
  "antwerpen BE": "Antwerp",
  "santiago de queretaro MX": "Quer\u00E9taro",
  "leon de los aldama MX": "Le\u00F3n",
  "gent BE": "Ghent",
  "brugge BE": "Bruges",
  "goteborg SE": "Gothenburg",
  "sevilla ES": "Seville",
  "montreal CA": "Montreal",
  "quebec CA": "Quebec City",
  "gurgaon IN": "Gurugram",
  "lyon FR": "Lyon",
  "dusseldorf DE": "D\u00FCsseldorf",
  "petah tiqwa IL": "Petah Tikva",
  "herzliyya IL": "Herzliya",
  "yoqneam illit IL": "Yokneam",
  "rapperswil CH": "Rapperswil-Jona",
};

/** "Esslingen am Neckar", "Garching bei M\u00FCnchen": the name without what tells it from others, in German. */
export function germanShortName(key: string): string | null {
  const short = key.replace(/ (?:am|an der|an dem|im|in der|bei|ob der|vor der|unter|a d|b) [a-z]{3,}$/, "");
  return short === key || short.length < 4 ? null : short;
}

/** Other spellings of a folded name that is in no table, the likeliest first. */
export function keyVariants(key: string): string[] {
  const variants = new Set<string>();
  // German vowels written out, and spelt plainly.
  variants.add(key.replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u"));
  variants.add(key.replace(/\bsaint\b/g, "st"));
  variants.add(key.replace(/\bsaint\b/g, "sankt"));
  variants.add(key.replace(/\bmt\b/g, "mount"));
  variants.add(
    key.replace(
      /^(?:city of|greater|central|downtown|metro|metropolitan|north west|ville de|stadt|gemeente|comune di) /,
      "",
    ),
  );
  variants.add(key.replace(/ (?:city|town|metro|stadt|downtown|central|city area|cbd|cedex(?: \d+)?|ku|shi|si)$/, ""));
  variants.delete(key);
  return [...variants].filter((one) => one.length > 2);
}
