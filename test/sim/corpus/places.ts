/** Real places (invented companies may sit anywhere), with the parts that providers structure. */
export interface Place {
  city: string;
  region: string;
  /** Short form of the region where people write one ("CA"), else "". */
  regionCode: string;
  country: string;
  countryCode: string;
  currency: string;
}

const place = (
  city: string,
  region: string,
  regionCode: string,
  country: string,
  countryCode: string,
  currency: string,
): Place => ({
  city,
  region,
  regionCode,
  country,
  countryCode,
  currency,
});

const us = (city: string, region: string, regionCode: string): Place =>
  place(city, region, regionCode, "United States", "US", "USD");
const ca = (city: string, region: string, regionCode: string): Place =>
  place(city, region, regionCode, "Canada", "CA", "CAD");

export const places: readonly Place[] = [
  us("San Francisco", "California", "CA"),
  us("Los Angeles", "California", "CA"),
  us("San Jose", "California", "CA"),
  us("New York", "New York", "NY"),
  us("Brooklyn", "New York", "NY"),
  us("Boston", "Massachusetts", "MA"),
  us("Cambridge", "Massachusetts", "MA"),
  us("Seattle", "Washington", "WA"),
  us("Austin", "Texas", "TX"),
  us("Dallas", "Texas", "TX"),
  us("Denver", "Colorado", "CO"),
  us("Boulder", "Colorado", "CO"),
  us("Chicago", "Illinois", "IL"),
  us("Atlanta", "Georgia", "GA"),
  us("Miami", "Florida", "FL"),
  us("Portland", "Oregon", "OR"),
  us("Portland", "Maine", "ME"),
  us("Washington", "District of Columbia", "DC"),
  us("Salt Lake City", "Utah", "UT"),
  us("Columbus", "Ohio", "OH"),
  us("Pittsburgh", "Pennsylvania", "PA"),
  us("Raleigh", "North Carolina", "NC"),
  ca("Toronto", "Ontario", "ON"),
  ca("London", "Ontario", "ON"),
  ca("Vancouver", "British Columbia", "BC"),
  ca("Montréal", "Quebec", "QC"),
  ca("Calgary", "Alberta", "AB"),
  place("London", "England", "", "United Kingdom", "GB", "GBP"),
  place("Manchester", "England", "", "United Kingdom", "GB", "GBP"),
  place("Edinburgh", "Scotland", "", "United Kingdom", "GB", "GBP"),
  place("Dublin", "Leinster", "", "Ireland", "IE", "EUR"),
  place("Berlin", "Berlin", "", "Germany", "DE", "EUR"),
  place("München", "Bayern", "", "Germany", "DE", "EUR"),
  place("Hamburg", "Hamburg", "", "Germany", "DE", "EUR"),
  place("Zürich", "Zürich", "", "Switzerland", "CH", "CHF"),
  place("Wien", "Wien", "", "Austria", "AT", "EUR"),
  place("Paris", "Île-de-France", "", "France", "FR", "EUR"),
  place("Lyon", "Auvergne-Rhône-Alpes", "", "France", "FR", "EUR"),
  place("Amsterdam", "Noord-Holland", "", "Netherlands", "NL", "EUR"),
  place("Stockholm", "Stockholm County", "", "Sweden", "SE", "SEK"),
  place("København", "Capital Region", "", "Denmark", "DK", "DKK"),
  place("Warsaw", "Mazowieckie", "", "Poland", "PL", "PLN"),
  place("Madrid", "Comunidad de Madrid", "", "Spain", "ES", "EUR"),
  place("Barcelona", "Catalunya", "", "Spain", "ES", "EUR"),
  place("Lisbon", "Lisboa", "", "Portugal", "PT", "EUR"),
  place("Milano", "Lombardia", "", "Italy", "IT", "EUR"),
  place("São Paulo", "São Paulo", "SP", "Brazil", "BR", "BRL"),
  place("Rio de Janeiro", "Rio de Janeiro", "RJ", "Brazil", "BR", "BRL"),
  place("Mexico City", "Ciudad de México", "", "Mexico", "MX", "MXN"),
  place("Tokyo", "Tokyo", "", "Japan", "JP", "JPY"),
  place("Osaka", "Osaka", "", "Japan", "JP", "JPY"),
  place("Singapore", "", "", "Singapore", "SG", "SGD"),
  place("Bengaluru", "Karnataka", "", "India", "IN", "INR"),
  place("Hyderabad", "Telangana", "", "India", "IN", "INR"),
  place("Sydney", "New South Wales", "NSW", "Australia", "AU", "AUD"),
  place("Melbourne", "Victoria", "VIC", "Australia", "AU", "AUD"),
  place("Tel Aviv", "Tel Aviv District", "", "Israel", "IL", "ILS"),
  place("Nairobi", "Nairobi County", "", "Kenya", "KE", "KES"),
];

/** The same money in other currencies, coarsely: 1 USD a year is this much. */
export const unitsPerDollar: Readonly<Record<string, number>> = {
  USD: 1,
  CAD: 1.25,
  GBP: 0.7,
  EUR: 0.8,
  CHF: 1,
  SEK: 7,
  DKK: 5.5,
  PLN: 2.4,
  BRL: 2.5,
  MXN: 8,
  JPY: 90,
  SGD: 1.1,
  INR: 25,
  AUD: 1.3,
  ILS: 3,
  KES: 45,
};

/** As companies write a place in one line: by habit, so `style` is the board's. */
export function placeLine(at: Place, style: number): string {
  const habit = style % 4;
  if (habit === 0) return at.regionCode === "" ? `${at.city}, ${at.country}` : `${at.city}, ${at.regionCode}`;
  if (habit === 1) return [at.city, at.region, at.country].filter((part) => part !== "").join(", ");
  if (habit === 2) return at.city;
  return at.regionCode === "" ? `${at.city}, ${at.country}` : `${at.city}, ${at.regionCode}, ${at.countryCode}`;
}

/** As companies write a remote place in one line. */
export function remoteLine(at: Place, style: number): string {
  const habit = style % 4;
  if (habit === 0) return `Remote - ${at.country}`;
  if (habit === 1) return `Remote (${at.country})`;
  if (habit === 2) return "Remote";
  return `${at.country} - Remote`;
}
