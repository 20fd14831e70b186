import type { Seniority } from "./rank.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Words that are a rank wherever nothing around them says otherwise, folded: English, German, French, Spanish,
 * Portuguese, Dutch, Italian. What needs its neighbours is in read-rank.ts.
 */
const plainRanks: [Seniority, string][] = [
  [
    "intern",
    `intern interns internship internships praktikum praktikant praktikantin praktikanten pflichtpraktikum pflichtpraktikant pflichtpraktikantin
    werkstudent werkstudentin werkstudierende werkstudierender werkstudium stagiaire stagiaires alternance alternant
    alternante beca becas becario becaria becarios pasante pasantia practicas practicante practicantes estagio estagios
    estagiario estagiaria tirocinio tirocinante stagista stagiair stagiaires afstudeerstage meewerkstage afstudeerder
    praktykant praktykantka stażysta stazysta stażystka stazystka sommarpraktikant sommerpraktikant studentermedhj\u00E6lper
    studentermedhjaelper studentmedarbeider studentmedhjelper stajyer harjoittelija gyakornok stazista stazistka stagiar pripravnik ασκουμενος ασκουμενη`,
  ],
  [
    "executive",
    `geschaftsfuhrer geschaftsfuhrerin geschaeftsfuhrer geschaeftsfuehrer geschaeftsfuehrerin vorstand cofounder
    founder president presidente`,
  ],
  ["vp", "vp svp evp rvp vicepresident vicepresidente vizeprasident"],
  [
    "head",
    `leiter leiterin leitung abteilungsleiter abteilungsleiterin abteilungsleitung bereichsleiter bereichsleiterin
    bereichsleitung hoofd afdelingshoofd`,
  ],
  [
    "director",
    `director directora dyrektor dyrektorka direktør diretor diretora directeur directrice direttore direttrice direktor direktorin dir
    reditel reditelka direktoru igazgato διευθυντης διευθυντρια`,
  ],
  [
    "lead",
    `lead leads lider leder teamlead techlead teamleiter teamleiterin teamleitung gruppenleiter gruppenleiterin
    gruppenleitung schichtleiter schichtleiterin schichtleitung teamleider teamleidster ploegleider vorarbeiter
    vorarbeiterin capoturno caposquadra teamleader foreman teamledare gruppledare arbetsledare teamleder brygadzista
    lideri csoportvezeto tiiminvetaja επικεφαλης`,
  ],
  [
    "manager",
    `supervisor supervisors supervisora superviseur superviseure filialleiter filialleiterin filialleitung
    marktleiter marktleiterin restaurantleiter betriebsleiter betriebsleiterin betriebsleitung werksleiter
    niederlassungsleiter niederlassungsleiterin serviceleiter kuchenleiter kuchenleitung hausleitung
    einrichtungsleitung einrichtungsleiter wohnbereichsleitung pflegedienstleitung stationsleitung kitaleitung
    verkaufsleiter vertriebsleiter vertriebsleiterin vertriebsleitung encargado encargada encarregado encarregada
    kierownik kierowniczka enhetschef avdelningschef butikschef gruppchef kontorschef platschef driftchef
    uzletvezeto restaurangchef sektionschef afdelingschef butikchef avdelingssjef avdelingsleder butikksjef avdelingsleiar
    vedouci veduci voditelj voditeljica muduru mudur subgerente vicegerente leidinggevende bedrijfsleider filiaalleider filiaalmanager vestigingsmanager superintendent`,
  ],
  ["senior", "senior seniors sr snr seniore starszy starsza kıdemli vanhempi"],
  ["mid", "mid middle intermediate pleno plena ssr semisenior medior midlevel confirme confirmee"],
  [
    "entry",
    `junior juniors jr jnr trainee trainees traineeship apprentice apprentices apprenticeship azubi auszubildende
    auszubildender auszubildenden ausbildung ausbildungsplatz lehrling lehrstelle apprenti apprentie apprentis
    apprentissage aprendiz aprendizes apprendista apprendistato berufseinsteiger berufseinsteigerin absolvent
    mł młodszy mlodszy młodsza mlodsza lernende lernender larling lærling debutant debutante volontar volontariat leerling palyakezdo`,
  ],
];

export const rankOfWord: ReadonlyMap<string, Seniority> = new Map(
  plainRanks.flatMap(([rank, words]) => words.split(/\s+/).map((word) => [word, rank] as const)),
);

/** Words of a level between that are places, schools and times too, and "level" stands behind or a trade of these. */
export const wideMid = list("mid middle intermediate");
/** Trades of offices and of software, in which a level between is spoken of; of a teacher, a nurse or a driver it is a subject or a place. */
export const midTrades = list(
  `engineer engineers developer developers analyst analysts accountant accountants designer designers programmer
  programmers consultant consultants architect architects administrator administrators scientist scientists tester
  testers sre devops qa sdet copywriter writer editor artist animator illustrator strategist marketer planner estimator
  bookkeeper paralegal attorney lawyer dba developpeur entwickler desarrollador desenvolvedor desarrolladora desenvolvedora
  programista programistka programador programadora programmierer programmatore programmeur programator sviluppatore ontwikkelaar
  utvecklare udvikler utvikler vyvojar inzynier ingeniero ingeniera ingenieur ingenieure ingegnere analityk analityczka analista
  analyste testeur testerka projektant grafik ksiegowy ksiegowa`,
);
/** Before "pleno" and "confirm\u00e9": a whole day's work, a council's session, and no level. */
export const wholeTime = list(
  "jornada tempo tiempo periodo emprego empleo turno del al a em en tribunal rendimiento contrat contrato",
);

/** Behind a level between: no level, but a market, a school, a region. */
export const betweenWhat = list(
  "voltage wave range frequency commercial corporate corporates capital products bulk century season haul levels phase grades years income distance ear voice aged columbia rivers river georgia village wilshire yorkshire beds bedfordshire herts hertfordshire hants hampshire argyll antrim staffs staffordshire cambridgeshire care goods shift shifts day tier enterprise funnel rise mile eastern unit michigan wales devon sussex essex glamorgan suffolk norfolk ulster south coast america hudson city cities town towns manhattan peninsula cheshire valley florida canterbury kent cornwall ohio missouri tennessee market markets marketing size sized office offices term atlantic west east year stage cap scale school manager management",
);

/** A rank that is followed by one of these is a matter that the job deals with: an intern programme, the CEO's office. */
export const mattersAfter: Partial<Record<Seniority, ReadonlySet<string>>> = {
  intern: list(
    "program programs programme programmes manager recruiter recruiting recruitment coordinator lead medicine experience hiring transport operations specialist",
  ),
  entry: list(
    "high kindergarten college school program programs programme coordinator recruiter recruitment assessor instructor tutor teacher manager achievement league golf tennis",
  ),
  senior: list(
    "living care citizen citizens center centers centre services community communities housing meals home homes apartments helper helpers high wellness nutrition adults residents health",
  ),
  executive: list(
    "office organization organisation org team services service advisory suite group practice search support staff assistant club",
  ),
  vp: list("office team support assistant"),
  director: list("office support assistant s"),
  lead: list(
    "generation gen generator time times qualification qualifier qualifying management nurturing free acquisition conversion paint abatement exposure poisoning hazard hazards contamination smelter to",
  ),
};

/** A director of a trade's own kind: the word before, without a rank. */
export const tradeDirectors = list("art creative funeral music film medical casting photography stage choir");
/** Before "senior" and "junior": whose house it is, which team's or class's age. */
export const ofAges = list(
  "residence residences residencia residencias residenza residenze foyer logement logements hogar equipe equipes equipo squadra categoria categorie kategorie klasse liga league",
);
/** Before a lead: no rank. */
export const notLeading = list("thought inbound to");

/** Who works for another, whose rank the title may name. */
export const servants = list(
  "assistant assistants assistenz assistent assistentin assistente asistente assistante secretary secretaria secretaire segretaria sekretar sekretarin sekretariat aide ea pa referent referentin teamassistenz teamassistent teamassistentin direktionsassistenz vorstandsassistenz ghostwriter",
);
/** After one of these, or an article behind it, stands somebody else's rank. */
export const serving = list("to for supporting fur pour para per voor dla til till");
/** Behind a rank of the same part they serve whoever has it: "Head of Finance Assistant". */
export const aidesBehind = list("assistant assistent assistentin secretary aide");
/** Who is nothing but an assistant: an "Assistant Director" directs. */
export const isAide = (word: string): boolean => servants.has(word) && !/^assistants?$/.test(word);
/** Who hires, teaches or advises people of a rank. */
export const tutorsOfRanks = list(
  "recruiter recruiters recruiterin sourcer headhunter talent recruiting recruitment coach coaches trainer trainerin mentor tutor facilitator",
);
/** What stands beside the rank of those who are hired: "Director Level Hires", "VP & C-level". */
export const hiredWords = list("level hires hire hiring roles role search searches positions leaders clevel");
/** Behind "leads", or a lead of sales: who works with those that may buy. */
export const leadTrades = list(
  "coordinator coordinators specialist specialists qualifier researcher handler analyst setter agent representative",
);
export const articles = list("the our a an");
export const between = list("or and oder und ou et o y e to bis");

/** The word before "Manager" where it leads people or a house. Where the word before names a trade, it says no rank. */
export const ledUnits = list(
  `engineering store branch general district regional area department team site plant shift restaurant kitchen
  warehouse nurse nursing clinic clinical practice service services accounting finance financial sales hr resources it
  development production maintenance operations operation operating facilities facility hotel parts fleet lab
  laboratory science analytics desk housekeeping bar beverage club center centre field line group unit country
  country-wide controlling payroll tax audit treasury legal support security acquisition recruiting logistics
  distribution manufacturing assembly software applications infrastructure analysis assurance collections billing
  market bakery deli meat grocery produce floor rehab therapy pharmacy radiology laundry dining catering depot
  terminal yard workshop boutique salon hub studio rooms reservations night duty center's`,
);
/** Before a word of a unit they make a manager's rank sure; before a trade's too. */
export const wideWords = list("regional area district divisional group senior-regional");

/** What "Gerente", "Responsable", "Chef de", "Jefe de" of these is: a trade. */
export const managedTrades = list(
  `projet projets projeto projetos proyecto proyectos progetto progetti produit produits producto productos produto
  produtos prodotto compte comptes cuenta cuentas conta contas client clients clientes clientele clienti rang partie
  cuisine publicite paie contenu obra obras`,
);
export const romanceManagers = list(
  "responsable responsables responsabile gerente gerentes jefe jefa chef cheffe chefe capo",
);
export const teamWords = list("equipe d'equipe equipo equipa squad squadra turno turma team");

/** Trades in which "Staff" and "Principal" are ranks. */
export const crafts = list(
  `engineer engineers scientist scientists developer developers designer designers researcher architect architects
  programmer analyst technologist technologists swe sre writer recruiter pm sdet engineering`,
);
/** Trades in which "Regular" is a rank, between junior and senior: of software in Poland. */
export const regularCrafts = list(
  `developer developerka programista programistka engineer inzynier tester testerka devops frontend backend fullstack`,
);
/** Trades in which "Associate" and "Graduate" are ranks. */
export const beginners = list("engineer developer analyst consultant designer programmer tester");
export const schoolWords = list(
  "school elementary academy kindergarten teacher vice assistant deputy college primary middle prep montessori",
);

/** Chiefs by their letters, where they begin a part of a title. */
export const chiefLetters = list("ceo cto cfo coo cmo cpo cio ciso cro chro cdo cco cso");
export const beforeChief = list("fractional interim deputy founder cofounder group regional global founding co and");
