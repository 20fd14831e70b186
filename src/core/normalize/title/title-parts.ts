import { everyMatch } from "../text/every-match.ts";

const gender =
  "(?:m|f|w|d|x|h|i|u|v|k|n|gn|div|diverse?|all genders?|any gender|male|female|m\u00E4nnlich|weiblich|inter|\\*)";
/** "(m/f/d)", "[W/M/X]", "(all genders)", "(gn)"; "m/w/d" and "H/F" anywhere. */
const genderMark = new RegExp(
  String.raw`\s?[([]\s?${gender}(?:\s?[/|,:*-]\s?${gender}){1,4}\s?[)\]]|\s?[([](?:gn|all genders?|any gender)[)\]]|(?<![\p{L}\p{N}/])[mwfhdv]/[mwfhdxiv](?:/[mwfhdxiv])?(?![\p{L}\p{N}/])|(?<=\s)gn\*?(?=\s|$)`,
  "giu",
);
/** Endings of the other gender: "Vendeur(euse)", "Diseñador(a)", "Verkäufer/-in", "Engenheiro/a", "Consultant.e". */
const genderEnding =
  /(?<=\p{L}{3})(?:\((?:in|innen|a|e|o|os|as|euse|rice|trice|ne|fe|se|er|re|r)\)|\/-?(?:in|innen|ka|a|euse|rice|trice|ne|ice|se|mann|frau)(?!\p{L})|(?<=a)\/o(?!\p{L})|(?<=o?s)\/-?as(?!\p{L})|(?<=e)\/r(?!\p{L})|[.\u00B7](?:e|ne|euse|rice)(?!\p{L})|[*:_](?:in|innen|r)(?!\p{L}))/giu;
/** "#21793", "(Req 12345)", "R-0012345", "JR2021016", and a number of five digits or more by itself. */
const requisition =
  /#\s?\d{3,12}|\b(?:req(?:uisition)?|job id|ref|jr|r)[-_ #:.]{0,3}\d{4,12}\b|(?<![\p{L}\p{N}$.,])\d{5,12}(?![\p{L}\p{N}.,])/giu;
/** "80-100%", "35H", "24h/week", "32-40 uur per week"; shifts of "3x8", "12x36". */
const hours =
  /\b\d{1,3}\s?(?:[-\u2013]\s?\d{1,3}\s?)?%|\b(?!(?:4x4|6x6|8x8) \p{L})\d{1,2}\s?x\s?\d{1,2}\b|(?:\u00BD|\b\d\/\d) etatu?\b|\bband \d[a-d]?\b|\+?\b\d{1,2}\+?\s?(?:xp|yoe|pqe)\b|\b(?:\d{1,2}\s?[-\u2013/]\s?)?\d{1,2}(?:[.,]\d)?\s?(?:h\b|hours?\b|hrs?\b|stunden\b|std\b\.?|uur\b|zmiany\b|turni\b|turnos\b|uren\b|timer\b|timmar\b|heures\b|horas\b|ore\b)(?:\s?(?:\/|per|pro|par|por)\s?(?:week|woche|semaine|semana|settimana)\b| p\/w\b| (?:semanales|semanais|settimanali|hebdomadaires)\b)?|(?<= )\d{1,2} (?:mois|mesi|meses|maanden|m\u00E5nader|m\u00E5neder)\b/giu;
/** "$21.50 per hour", "\u20AC 18/h", "$60k-$70k" */
const pay =
  /[$\u20AC\u00A3]\s?\d[\d.,]{0,10}k?(?:\s?(?:[-\u2013]|to)\s?[$\u20AC\u00A3]?\d[\d.,]{0,10}k?)?(?:\s?(?:\/|per|an?(?= ))\s?(?:hour|hr|h|year|yr|annum|month|week|day|shift|stunde)\b)?/giu;
const article = "(?:une?(?:\\(e\\))?|eine?n?|una|uno|uma?|een)";
/** Words that say of a job that it is to be had, and are of no job. */
const announcing =
  "urgent(?:ly)? (?:hiring|requirement|opening)s?(?: for)?|(?:now |we(?:['\\u2019]re| are) )(?:hiring|looking for|seeking|recruiting)(?: for)?|looking for|join (?:us|our team) as|(?:wir )?suchen(?: dich als| verst\\u00E4rkung)?|nous (?:recrutons|recherchons|cherchons)|on recrute|convocatoria (?:de |para )?(?:una |la )?plazas? de|se (?:busca|necesita|requiere|ofrece)(?: puesto de)?|buscamos|vagas? (?:para|de)(?! (?:pessoas|pcd))|contrata-se|cercasi|cerchiamo|wij zoeken|zatrudnimy|szukamy|(?:hled|p\\u0159ij)\\u00e1me|keress\\u00fcnk|angaj[a\\u0103]m|c[a\\u0103]ut[a\\u0103]m|\\u03b6\\u03b7\\u03c4(?:\\u03b5\\u03af|\\u03bf\\u03cd\\u03bd)\\u03c4\\u03b1\\u03b9|poszukujemy|poszukiwan[ya]|(?:c\\u1EA7n )?tuy\\u1EC3n(?: d\\u1EE5ng)?|vi (?:s\\u00f6ker|s\\u00f8ker|s\\u00f8ger)|[1-9] ?[x\\u00d7]|[2-9](?= (?!axis|star|wheel|stroke|phase|colou?r|tier|line|ply|point|way|season)\\p{Ll}{4})|vacature|quereinsteiger(?:in|/in|\\*in)? als|banco de talentos\\s*[-:\\u2013]";
/** Words that are of jobs too ("Hiring Manager"): a colon or an article follows those that announce one. */
const perhapsAnnouncing =
  "hiring|recruiting|seeking|(?:job )?(?:vacanc(?:y|ies)|openings?|offers?)(?: for)?|urgent|gesucht|stellen(?:angebot|ausschreibung)|offre d['\\u2019]emploi|recrute|recherche|cherche|oferta de empleo|offerta di lavoro|vacature|gezocht|vaga|vacante|praca|hiring event";
/** What stands before the job is named ("Wir suchen", "Vacancy for", "2 x", "Une"). */
const announcement = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:(?:${announcing})\\s*[:!\\u2013-]?|(?:${perhapsAnnouncing})(?:\\s*[:!]{1,3}|(?= ${article} )|(?<= for)))\\s+(?:(?:an?|${article}) )?)(?=\\p{L}{2})(?!(?:sie|dich|euch|you|vous)(?!\\p{L}))`,
  "iu",
);
/** "Acme s\u00F6ker nya medarbetare", "Kita Regenbogen sucht eine Erzieherin": an employer that looks for one. */
const seeker =
  /^(?:[^\s,]{1,40} ){1,5}(?:s\u00F6ker|s\u00F8ker|s\u00F8ger|sucht|zoekt|recrute)\s(?:(?:nya?|nye|en|eine?n?|une?|een)\s)?(?=\p{L}{3})(?!(?:dig|deg|dich|euch|sie|jou|jij)(?!\p{L}))/iu;
/** "x4", "(2)" behind the last word. */
/** "Une infirmi\u00e8re": what stands behind is no name ("UN Security Officer", "Eine Welt"). */
const bareArticle = /^(?:[Uu]ne?(?:\(e\))?|[Uu]na|[Uu]no|[Uu]ma?|[Ee]ine?n?|[Ee]en) (?=\p{Ll}{3})/u;
const count = /(?<!\d)\s[x\u00d7]\s?\d{1,2}$|\s\(\d{1,2}\)$/iu;
const marks =
  /[|;:\u2022()[\]\uFF0F\uFF08\uFF09\u3010\u3011]|\s[\u00B7_]\s|_(?=\p{Lu}\p{Ll})|,(?=\s|$)|,(?=\p{Lu})|\s[-\u2013\u2014]+(?=\s|\p{L})|[\u2013\u2014]|-(?=\s(?!und\b|oder\b|and\b|or\b|og\b|och\b|en\b|of\b|eller\b|&))|\s@\s/gu;

export interface TitlePart {
  text: string;
  /** The mark before it, with its blanks as they are written between two parts. */
  mark: string;
  /** Whether it stands in brackets. */
  isAside: boolean;
}

/** Marks, or letters, without which no gender is written out. */
const anyGender = /[(/.\u00B7*:_[]|\sgn/i;

/** "Web3\u516C\u53F8\u8BDA\u8058 \u4EA7\u54C1\u7ECF\u7406": who looks for one, and that it does. */
const seeksInChinese =
  /^.{0,40}?(?:\u8BDA\u8058|\u8AA0\u8058|\u8BDA\u62DB|\u6025\u8058|\u6025\u62DB|\u9AD8\u85AA\u8058|\u62DB\u8058)[:\uFF1A ]?(?=.{2})(?!\u4E13|\u5C08|\u7ECF|\u7D93|\u987E|\u9867|\u4E3B|\u52A9|\u516C\u544A|\u4FE1\u606F|\u542F\u4E8B)/;

/** "\u9AD8\u7EA7Java\u5DE5\u7A0B\u5E08", "\u535A\u58EB\u540E\u62DB\u8058\u516C\u544A": a rank in front, an announcement behind; "S\u1ED1 l\u01B0\u1EE3ng: 05". */
const besidesInAsia =
  /(?:^|(?<=[\]\u3011\uFF09)]))(?:[\u9AD8\u4E2D\u521D]\u7EA7|[\u9AD8\u4E2D\u521D]\u7D1A|[\u8D44\u8CC7]\u6DF1|\u30B7\u30CB\u30A2(?!\u30B1|\u30E9)|\u30B8\u30E5\u30CB\u30A2(?!\u30B5|\u30B9|\u30AF)|\uC2DC\uB2C8\uC5B4 |\uC8FC\uB2C8\uC5B4 |\uD30C\uD2B8\uD0C0\uC784 |\uD504\uB9AC\uB79C\uC11C |[\u517C\u5168]\u804C|[\u5B9E\u5BE6][\u4E60\u7FD2](?!\u751F))(?=.{2})|^(?:[\u8BDA\u6025\u8AA0][\u8058\u62DB]|\u62DB\u8058)(?=.{2})|\u62DB\u8058(?:\u516C\u544A|\u542F\u4E8B)?$|\u52DF\u96C6(?:\u4E2D)?$|[.,:]?\s?s\u1ED1 l\u01B0\u1EE3ng.*$/iu;

/** "Erzieherinnen und Erzieher", "Erzieherinnen / Erzieher" */
const bothGenders = /(?<!\p{L})(\p{L}{4,40})innen(?: ?\/ ?| und | oder )(\p{L}{4,40})(?!\p{L})/giu;
const ofOneGender = (both: string, women: string, men: string): string => (men === women ? men : both);

/** "*Cleared* Developer", "***NEW*** Nurse": what somebody puts in front. */
const starred = /^\s?\*{1,5}[^*]{1,30}\*{1,5}(?=.{3})/;

/** A title without what is not of the job. Most have no digit and none of these marks, which is seen before each is looked for. */
function withoutAside(title: string): string {
  const hasDigit = /\d/.test(title);
  let plain = title.trim().replace(announcement, "").replace(seeker, "").replace(bareArticle, "");
  if (plain.includes("*")) plain = plain.replace(starred, " ");
  if (hasDigit) plain = plain.replace(count, "");
  if (/[\u3000-\uD7AF]|l\u01B0\u1EE3ng/.test(plain))
    plain = plain.replace(seeksInChinese, "").replace(besidesInAsia, " ");
  if (/innen[ /]/i.test(plain)) plain = plain.replace(bothGenders, ofOneGender);
  if (anyGender.test(plain)) plain = plain.replace(genderEnding, "").replace(genderMark, " ");
  if (hasDigit || plain.includes("\u00BD"))
    plain = plain.replace(requisition, " ").replace(pay, " ").replace(hours, " ");
  return /\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, " ") : plain;
}

/** The parts of a title, without its numbers, hours and marks of gender. */
export function splitTitle(title: string): TitlePart[] {
  const plain = withoutAside(title);
  const parts: TitlePart[] = [];
  let [last, mark, depth] = [0, "", 0];
  const add = (end: number): void => {
    const text = plain.slice(last, end).trim();
    if (/\p{L}/u.test(text)) parts.push({ text, mark, isAside: depth > 0 });
  };
  for (const { 0: found, index } of everyMatch(marks, plain)) {
    add(index);
    last = index + found.length;
    if (/[([\uFF08\u3010]/.test(found)) depth++;
    else if (/[)\]\uFF09\u3011]/.test(found)) depth = Math.max(0, depth - 1);
    mark = found === "," || found === ";" ? ", " : " - ";
  }
  add(plain.length);
  return parts;
}
