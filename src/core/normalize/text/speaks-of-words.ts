/** What the sentences of one language say of others than the job's holder; each a pattern's alternatives. */
export interface OthersWords {
  /** What one does at work to those, or with those, whom it names right behind. */
  dealing: string;
  /** Whom one deals with at work, and who may be hired. */
  persons: string;
  /** What stands between a person and what is said of it: "with", "who has". */
  having: string;
  /** The like, with what a person learns, or where: "in", "towards". */
  towards: string;
  /** "Our", and those who are meant by it: a firm, its people, whom it serves. */
  own: string;
  firm: string;
  /** "Your", and those of whom one learns or whom one works with. */
  your: string;
  leaders: string;
  /** Verbs of having: "has", "bring". */
  has: string;
  /** With what a sentence begins that says what a firm is, up to its article; what follows may not be `seeking`. */
  weAre: string;
  seeking: string;
  /** Who teaches, or what is done there, up to a degree that is then its school: "lärare på". */
  schools: string;
  /** Words that begin another part of a sentence: none of what is said before goes over them. */
  stops: string;
  /** Where a clause turns to what is asked of whoever applies: "and you have". */
  turns: string;
  /** From whom one learns, or to whom one answers: any person. */
  above?: string;
  /** What else says, right before a degree or a number, that it is another's. */
  more?: string;
}

/** Alternatives, one or more a line. */
export const oneOf = (lines: string): string =>
  lines
    .trim()
    .split(/\s*\n\s*/)
    .join("|");

/** English names of trades, which adverts of every language use. */
const englishTrades =
  "engineers?|developers?|manager[ns]?|designers?|consultants?|researchers?|trainees?|interns?|juniors?|teams?";

const de: OthersWords = {
  dealing: oneOf(String.raw`
    betreu(?:e|en|st|t|ung)(?: von)?|unterricht(?:e|en|est|et)|begleite(?:n|st|t)?|führ(?:st|en|t)|anleit(?:en|est|et|ung von)
    leite(?:st|t|n)?|unterstütz(?:e|en|t|st)|berät|berate(?:n|st|t)?|coach(?:en|st|t)|schul(?:en|st|t)|förder(?:n|st|t)
    zusammen(?:arbeit)? mit|arbeite(?:n|st|t)? (?:eng )?mit|bilde(?:n|st|t)?|vermittel(?:n|st|t)|rekrutier(?:en|st|t)`),
  persons: oneOf(String.raw`
    studierende\p{L}*|studenten|auszubildende\p{L}*|azubis?|schüler\p{L}*|lernende\p{L}*|kinder\p{L}*|jugendliche\p{L}*|erwachsene\p{L}*
    kund(?:en|innen)|patient(?:en|innen)|klient(?:en|innen)|mitarbeite\p{L}+|mitarbeitende\p{L}*|kolleg(?:en|innen)|bewerber\p{L}*|kandidat(?:en|innen)
    absolvent(?:en|innen)|fachkräfte\p{L}*|pflegekräfte\p{L}*|menschen|personen|experten|ingenieur(?:e|en|innen)|entwickler(?:n|innen)?|${englishTrades}`),
  having: String.raw`,? die[^,.;]{0,20}| mit`,
  towards: " im| in| auf(?: dem weg)?| zum| zur| ohne",
  own: String.raw`unser\p{L}*|die hälfte unser\p{L}*`,
  firm: oneOf(String.raw`
    teams?|mitarbeite\p{L}+|mitarbeitende\p{L}*|(?:mit)?gründer\p{L}*|kund(?:en|innen)|kolleg(?:en|innen)|geschäftsführ\p{L}+|berater\p{L}*|expert\p{L}+
    trainer\p{L}*|dozent\p{L}*|ingenieur\p{L}*|firma|unternehmen|praxis|kanzlei|agentur|leitung|chef\p{L}*|partner`),
  your: String.raw`dein\p{L}*|ihr(?:e|en|em|er)?|euer|eure`,
  leaders: oneOf(String.raw`
    mentor\p{L}*|vorgesetzte\p{L}*|chef(?:in|s)?|team-?leit\p{L}+|teamlead|führungskraft|ausbilder\p{L}*|anleiter\p{L}*|praxisanleit\p{L}+|dozent\p{L}*
    trainer\p{L}*|coach(?:es)?|kolleg(?:en|innen|in|e)|buddy|pate|patin|professor\p{L}*|lehrer\p{L}*|team|kund(?:en|innen)|vorgänger\p{L}*`),
  has: String.raw`hat|haben|besitz(?:t|en)|bring(?:t|en)|verfüg(?:t|en)|vereint|vereinen|blickt|blicken`,
  weAre: String.raw`wir sind (?:seit \d+ jahren )?ein\p{L}*`,
  seeking: String.raw`such|auf der suche`,
  schools: String.raw`(?:lehrer(?:in)?|lehrkraft|lehrkräfte|dozent(?:in)?|professor(?:in)?|unterricht\p{L}*) (?:für|an|am|im|in)(?: der| dem| einer?)?`,
  stops: "du|sie|und|oder|aber|wir",
  turns: oneOf(String.raw`
    (?:(?:und|aber) )?(?:du|sie) (?:selbst )?(?:hast|haben|bist|sind|bringst|bringen|verfügst|verfügen|besitzt|besitzen)|und (?:hast|bringst|verfügst|besitzt|selbst)
    (?:hast|bringst|verfügst) du|(?:haben|bringen|verfügen) sie|suchen(?: wir)?|sucht|gesucht|benötigen wir|wünschen wir`),
  above: oneOf(String.raw`
    (?:betreut|angeleitet|eingearbeitet|begleitet|ausgebildet|geschult|unterstützt|geführt|geleitet) (?:\p{L}+ )?(?:von|durch)|(?:betreuung|begleitung|anleitung|einarbeitung) (?:von|durch)
    wirst du (?:\p{L}+ ){0,2}?(?:von|durch)|unter (?:der )?(?:leitung|anleitung|aufsicht)(?: von)?|an der seite (?:von|eine[rs])|lernst von|berichtest (?:du )?(?:direkt )?an`),
};

const fr: OthersWords = {
  dealing: oneOf(String.raw`
    form(?:ez|es|er) (?:des|les|nos|aux?)|encadr(?:e|es|ez|er|ement)(?: (?:de|des|d['\u2019]))?|enseign\p{L}*(?: à| aux)?|accompagn(?:e|es|ez|er|ement)(?: des?)?|travaill(?:e|es|ez|er) (?:\p{L}+ )?avec
    collabor(?:e|es|ez|er) avec|form(?:es|ez|er)|conseill(?:es|ez|er)|supervis(?:es|ez|er)|manag(?:es|ez|er)|soutenez|soutenir|aide[rsz]?|recrut(?:es|ez|er)|coach(?:es|ez|er)`),
  persons: oneOf(String.raw`
    techniciens|ingénieurs|développeurs|infirmi(?:ers|ères)|vendeurs|conseillers|chauffeurs|étudiant\p{L}*|élèves?|apprenti\p{L}*|alternants?|stagiaires?|enfants|adultes|jeunes|clients?|patients?|usagers|collaborat\p{L}+|collègues|candidat\p{L}*
    diplômé\p{L}*|ingénieur\p{L}*|chercheur\p{L}*|développeur\p{L}*|salariés|personnes|experts|équipes?|doctorants?|${englishTrades}`),
  having: String.raw`,? (?:qui )?(?:ont|ayant|titulaires d['\u2019]une?)| avec`,
  towards: " de| en| d['\u2019]un| préparant",
  own: String.raw`notre|nos|la moitié de (?:notre|nos)`,
  firm: oneOf(String.raw`
    équipes?|(?:co-?)?fondat\p{L}+|collaborat\p{L}+|salariés|clients?|dirigeants?|entreprise|société|agence|cabinet|groupe|consultants?|experts?|ingénieurs?
    formateurs?|enseignants?|associés|directeurs?|direction|expertise`),
  your: "votre|vos|ton|ta|tes",
  leaders: oneOf(String.raw`
    tuteurs?|tutrice|mentors?|managers?|responsable|supérieur\p{L}*|chef\p{L}*|formateurs?|formatrice|encadrants?|coachs?|collègues|maître d['\u2019]apprentissage
    maître de stage|professeurs?|enseignants?|équipe|directeur|directrice|clients?|parrain|marraine`),
  has: String.raw`a|ont|cumule|cumulent|possèdent?|dispose(?:nt)? d[e'\u2019]|détient|détiennent|compte(?:nt)?|bénéficie(?:nt)? d[e'\u2019]|apporte(?:nt)?|fort d[e'\u2019]`,
  weAre: String.raw`nous sommes une?`,
  seeking: String.raw`à la recherche|cherch|recrut|en quête`,
  schools: String.raw`(?:professeure?s?|enseignante?s?|formateurs?|formatrices?|cours) (?:de|en|au|à|du|pour)(?: la| le)?`,
  stops: "vous|tu|et|ou|mais|qui",
  turns: oneOf(String.raw`
    (?:et )?(?:vous|tu) (?:avez|as|êtes|es|possédez|possèdes|disposez|disposes|justifiez|justifies|devez)|et (?:avez|êtes|possédez|justifiez|disposez)
    recherch(?:e|ons)|cherch(?:e|ons)|recrut(?:e|ons)`),
  above: oneOf(String.raw`
    (?:encadr|accompagn|form|coach|guid|épaul|manag|supervis)ée?s?(?:\(e\))? par|suivie?s? par|sous la (?:responsabilité|direction|tutelle|supervision) d(?:e|['\u2019]une?)
    (?:aux côtés|auprès) d(?:e|['\u2019]une?)|rattachée?(?:\(e\))? (?:à|au)`),
};

const es: OthersWords = {
  dealing: oneOf(String.raw`
    supervisa\p{L}*(?: a)?|enseña\p{L}*(?: a)?|acompaña\p{L}*(?: a)?|apoya\p{L}*(?: a)?|trabaj\p{L}* (?:\p{L}+ )?con|colabora\p{L}* con|forma(?:r|rás|ndo) a|ayuda\p{L}* a
    asesora\p{L}*(?: a)?|dirigi\p{L}*(?: a)?|lidera\p{L}*(?: a)?|coordina\p{L}*(?: a)?|orienta\p{L}*(?: a)?|tutoriza\p{L}*(?: a)?|reclutar\p{L}*|evaluar\p{L}* a`),
  persons: oneOf(String.raw`
    técnic[oa]s|ingenier[oa]s|desarrollador[ea]s|enfermer[oa]s|vendedor[ea]s|operari[oa]s|alumn[oa]s?|estudiantes?|aprendices|becari[oa]s|niñ[oa]s|jóvenes|adultos|clientes|pacientes|usuari[oa]s|compañer[oa]s|candidat[oa]s?|graduad[oa]s
    ingenier[oa]s|desarrollador\p{L}*|profesional\p{L}*|personas|expert[oa]s|equipos?|investigador\p{L}*|${englishTrades}`),
  having: String.raw`,? (?:que )?(?:tienen|tengan|poseen|cuentan con)| con`,
  towards: " de| en| hacia",
  own: String.raw`nuestr\p{L}+|nostr\p{L}+|els nostres|les nostres`,
  firm: oneOf(String.raw`
    equipos?|equip|(?:co)?fundador\p{L}*|emplead[oa]s|clientes?|directiv[oa]s|empresa|compañía|agencia|despacho|grupo|consultor\p{L}*|expert[oa]s|ingenier[oa]s
    profesor\p{L}*|formador\p{L}*|profesionales|soci[oa]s|docentes|especialistas`),
  your: "tus?|sus?|vuestr[oa]s?",
  leaders: oneOf(String.raw`
    mentor\p{L}*|tutor\p{L}*|jef[ea]s?|responsable|manager|supervisor\p{L}*|formador\p{L}*|profesor\p{L}*|docentes|compañer[oa]s|equipo|director\p{L}*|coach|clientes?`),
  has: String.raw`tiene|tienen|posee|poseen|aporta|aportan|suma|suman|reúne|reúnen|acumula|acumulan|cuentan? con|té|tenen|ha|han`,
  weAre: String.raw`somos (?:una?)`,
  seeking: String.raw`busc|selecc|contrat|en búsqueda`,
  schools: String.raw`(?:profesor\p{L}*|docentes?|maestr[oa]s?|clases|impartir (?:clases|formación)) (?:de|del|en|para)(?: la| el)?|impart(?:ir|iendo|irás|ición de)`,
  stops: "tú|usted|y|o|pero|que",
  turns: oneOf(String.raw`
    (?:y |pero )?(?:tú )?(?:tienes|cuentas con|aportas|posees|dispones)|(?:y )?que (?:tengas?|cuentes?|aportes?|posea)|busca(?:mos|ndo)?|se busca|seleccionamos|necesitamos|debes|deberás|imprescindible`),
  above: oneOf(String.raw`
    te (?:acompañ|form|gui|ayud|tutoriz|supervis|enseñ)(?:ará|arán|a|an)|(?:acompañad|formad|guiad|supervisad|tutorizad|asesorad|apoyad)[oa]s? por|bajo (?:la )?(?:supervisión|dirección|tutela) de
    de la mano de|al lado de|junto a|report(?:ar|arás|ando|a) a`),
};

const pt: OthersWords = {
  dealing: oneOf(String.raw`
    treina(?:r|rá|rás|ndo)|supervision\p{L}*|ensin(?:ar|ará|a|ando|as)|acompanh(?:ar|ará|a|ando|as)|apoi(?:ar|ará|a|ando|as)|trabalh\p{L}* (?:\p{L}+ )?com|colabor\p{L}* com|orient(?:ar|ará|a|ando|as)
    form(?:ar|ará|ando)|ajud(?:ar|ará|a|ando|as)|lider(?:ar|ará|a|ando|as)|ger(?:ir|enciar|enciará)|coorden(?:ar|ará|a|ando|as)|recrut(?:ar|ará|ando)|avali(?:ar|ará|ando)|tutor(?:ar|ia de)`),
  persons: oneOf(String.raw`
    técnic[oa]s|engenheir[oa]s|desenvolvedor[ea]s|enfermeir[oa]s|vendedor[ea]s|operador[ea]s|alun[oa]s?|estudantes?|estagiári[oa]s|aprendizes|crianças|jovens|adultos|clientes|pacientes|utentes|usuári[oa]s|colegas|candidat[oa]s?|formand[oa]s
    engenheir[oa]s|desenvolvedor\p{L}*|profissiona(?:l|is)|pessoas|especialistas|equip[ea]s?|times?|investigador\p{L}*|pesquisador\p{L}*|${englishTrades}`),
  having: String.raw`,? (?:que )?(?:têm|tenham|possuem)| com`,
  towards: " de| do| em| no",
  own: String.raw`noss[oa]s?`,
  firm: oneOf(String.raw`
    equip[ea]s?|times?|(?:co)?fundador\p{L}*|colaborador\p{L}*|funcionári[oa]s|clientes?|empresa|agência|escritório|grupo|consultor\p{L}*|especialistas|engenheir[oa]s
    professor\p{L}*|formador\p{L}*|profissionais|sóci[oa]s|docentes|diretor\p{L}*|gestor\p{L}*|líder\p{L}*`),
  your: "teus?|tuas?|seus?|suas?",
  leaders: oneOf(String.raw`
    mentor\p{L}*|tutor\p{L}*|chefes?|responsável|gestor\p{L}*|supervisor\p{L}*|formador\p{L}*|professor\p{L}*|colegas|equip[ea]|time|líder|diretor\p{L}*|orientador\p{L}*|clientes?`),
  has: String.raw`tem|têm|possuem?|traz|trazem|reúne|reúnem|acumulam?|soma|somam|contam? com`,
  weAre: String.raw`somos uma?`,
  seeking: String.raw`procur|busc|contrat|em busca|recrut`,
  schools: String.raw`(?:professor\p{L}*|docentes?|aulas|formador\p{L}*) (?:de|do|da|no|na|em|para)(?: o| a)?`,
  stops: "você|tu|e|ou|mas|que",
  turns: oneOf(String.raw`
    (?:e |mas )?(?:você |tu )?(?:tens|possuis|deves)|você (?:tem|possui|traz|precisa|deve)|(?:e )?que (?:tenha|possua|tenhas)|procura(?:mos|-se)?|busca(?:mos|-se)?|precisamos|contratamos|recrutamos`),
  above: oneOf(String.raw`
    (?:acompanhad|orientad|supervisionad|formad|treinad|guiad|apoiad)[oa]s? por|sob (?:a )?(?:supervisão|orientação|liderança|coordenação) de|ao lado de|junto (?:a|de|com)|report(?:ar|ará|ando|a) (?:a|ao|à)`),
};

const it: OthersWords = {
  dealing: oneOf(String.raw`
    form(?:are|erai|erà|ando)|segui(?:re|rai|rà)|supervision\p{L}*|insegn(?:are|erai|erà|ando)(?: a| agli| ai)?|accompagn(?:are|erai|erà|ando)|lavor\p{L}* (?:\p{L}+ )?con|collabor\p{L}* con
    affianc(?:are|herai|herà|ando)|form(?:are|erai|erà|ando)|support(?:are|erai|erà|ando)|guid(?:are|erai|erà|ando)|coordin(?:are|erai|erà|ando)|aiut(?:are|erai|erà|ando)|selezion(?:are|erai|erà)|gest(?:ire|irai)`),
  persons: oneOf(String.raw`
    tecnici|ingegneri|sviluppatori|infermieri|venditori|operai|studenti|studentesse|alunn[ie]|apprendisti|tirocinanti|stagisti|bambini|ragazzi|adulti|clienti|pazienti|utenti|colleghi|colleghe|candidati|laureati
    ingegneri|sviluppatori|professionisti|persone|esperti|team|ricercatori|dottorandi|${englishTrades}`),
  having: String.raw`,? che hanno| con`,
  towards: " di| del| in| al| nel",
  own: String.raw`(?:i |il |la |le |l['\u2019])?nostr\p{L}+`,
  firm: oneOf(String.raw`
    team|squadra|(?:co-?)?fondator\p{L}+|dipendenti|collaborator\p{L}+|clienti|azienda|agenzia|studio|gruppo|consulent\p{L}+|esperti|ingegneri|docenti|formatori|professionisti|soci|dirigenti|persone`),
  your: "(?:il |la |i |le )?(?:tuo|tua|tuoi|tue|suo|sua|suoi|sue|vostr[oaie])",
  leaders: oneOf(String.raw`
    mentor|mentore|tutor|capo|responsabile|manager|supervisore|formator\p{L}+|docent\p{L}+|colleghi|team|direttor\p{L}+|insegnant\p{L}+|coach|clienti`),
  has: String.raw`ha|hanno|possiede|possiedono|vanta|vantano|porta|portano|conta|contano`,
  weAre: String.raw`siamo un(?:a|['\u2019])?`,
  seeking: String.raw`cerc|selezion|alla ricerca`,
  schools: String.raw`(?:insegnant[ei]|docent[ei]|professor[ei]|lezioni|maestr[oa]) (?:di|del|della|per|in|al|alla)`,
  stops: "tu|lei|e|o|ma|che",
  turns: oneOf(String.raw`
    (?:e |ma )?(?:tu )?(?:hai|possiedi|sei in possesso)|(?:e )?che (?:abbia|abbiano|possieda)|cerca(?:mo)?|cerchiamo|selezioniamo|ricerchiamo|si cerca|si richiede|devi|dovrai avere`),
  above: oneOf(String.raw`
    (?:affiancat|seguit|guidat|format|supervisionat|accompagnat|supportat)[oa] da(?:l|lla|i|gli)?|sotto la (?:guida|supervisione|direzione) di|al fianco di|accanto a`),
};

const nl: OthersWords = {
  dealing: oneOf(String.raw`
    begeleid\p{L}*|coach(?:en|t|ing van)?|ondersteun(?:en|t)?|help(?:en|t)?|lesgeven aan|geef(?:t)? les aan|onderwijs(?:t|zen)|train(?:en|t)?|adviseer(?:t)?|adviseren
    werk(?:en|t)? (?:\p{L}+ )?(?:samen )?met|samenwerk\p{L}* met|samen met|leid(?:t)? op|leid(?:en|t)?|stuur(?:t)? aan|aansturen van|werf(?:t)?|werven van`),
  persons: oneOf(String.raw`
    monteurs|technici|ingenieurs|ontwikkelaars|verpleegkundigen|verkopers|student(?:en|es)|leerlingen|leerling|stagiairs?|stagiaires|kinderen|jongeren|volwassenen|klanten|cliënten|patiënten|collega['\u2019]?s|kandidaten|afgestudeerden
    ingenieurs|ontwikkelaars|medewerkers|mensen|personen|experts|teams?|onderzoekers|promovendi|${englishTrades}`),
  having: String.raw`,? die[^,.;]{0,20}| met`,
  towards: " in| op| naar| van(?: de| een)?",
  own: "onze|ons|de helft van ons?e?",
  firm: oneOf(String.raw`
    team|medewerkers|collega['\u2019]?s|oprichters?|klanten|directie|bedrijf|bureau|organisatie|praktijk|groep|consultants|experts|engineers|docenten|trainers|adviseurs|specialisten|mensen|partners`),
  your: "jouw|je|jullie|uw",
  leaders: oneOf(String.raw`
    mentor(?:en)?|leidinggevende|manager|teamleider|teamlead|begeleider|praktijkbegeleider|coach|trainer|docent(?:en)?|collega['\u2019]?s|team|baas|directeur|buddy|opleider|voorganger|klanten`),
  has: "heeft|hebben|brengt|brengen|beschikt over|beschikken over|telt",
  weAre: String.raw`(?:wij|we) zijn een`,
  seeking: "op zoek|zoek",
  schools: String.raw`(?:docent|leraar|leerkracht|lerares|lessen|les) (?:op|in|aan|voor|van)(?: het| de| een)?`,
  stops: "je|jij|u|en|of|maar",
  turns: oneOf(String.raw`
    (?:en |maar )?(?:je|jij|u) (?:hebt|heeft|bent|beschikt|bezit|brengt)|en (?:hebt|heeft|beschikt|bezit)|(?:heb|ben|beschik) (?:je|jij)|zoeken(?: wij| we)?|zoekt|gezocht|vragen wij|op zoek naar`),
  above: oneOf(String.raw`
    (?:begeleid|gecoacht|ingewerkt|opgeleid|ondersteund|aangestuurd) door|begeleiding (?:door|van)|onder (?:leiding|begeleiding|toezicht) van|leert van|rapporteert aan`),
};

const pl: OthersWords = {
  dealing: oneOf(String.raw`
    prowadz\p{L}* (?:zaj\u0119cia|szkolenia|kursy)(?: dla| z)?|ucz(?:y\u0107|ysz|enie)|wspiera\p{L}*|wsparcie|szkol(?:i\u0107|isz|enie)|opiek\p{L}* (?:si\u0119|nad)|nadzor\p{L}*|wspó\u0142prac\p{L}* z(?:e)?
    pracy? z(?:e)?|zarz\u0105dza\p{L}*|kierowa\p{L}*|doradza\p{L}*|pomaga\p{L}*|rekrut\p{L}+`),
  persons: oneOf(String.raw`
    studen(?:tów|tom|tami|ci|tek|tkami)|uczni(?:ów|om|ami|owie)|sta\u017cyst\p{L}+|praktykant\p{L}+|dzie(?:ci|ciom|\u0107mi)|klient(?:ów|om|ami)|pacjent(?:ów|om|ami)|pracownik(?:ów|om|ami)
    kandydat(?:ów|om|ami)|in\u017cynier(?:ów|om|ami)|programist(?:ów|om|ami)|osób|osobom|ekspert(?:ów|om|ami)|zespo\u0142(?:u|em|ów)|absolwent(?:ów|om|ami)|doktorant(?:ów|om|ami)`),
  having: String.raw`,? którzy maj\u0105| z(?:e)?`,
  towards: " na| w",
  own: String.raw`nas(?:z\p{L}*|i)|po\u0142owa naszego`,
  firm: oneOf(String.raw`
    zespó\u0142|zespo\u0142u|pracowni\p{L}+|za\u0142o\u017cyciel\p{L}*|klienci|firma|agencja|kancelaria|grupa|konsultan\p{L}+|eksper\p{L}+|in\u017cynier\p{L}+|trenerzy|specjali\p{L}+|partnerzy|wspólnicy|zarz\u0105d`),
  your: String.raw`tw(?:ój|oja|oi|oje)|pa\u0144stwa`,
  leaders: oneOf(String.raw`
    mentor\p{L}*|prze\u0142o\u017con\p{L}+|szef\p{L}*|kierowni\p{L}+|mened\u017cer\p{L}*|manager|opiekun\p{L}*|trener\p{L}*|wyk\u0142adow\p{L}+|koledzy|zespó\u0142|lider\p{L}*|team leader|buddy|klienci|dyrektor\p{L}*`),
  has: String.raw`ma|maj\u0105|posiada|posiadaj\u0105|wnosi|wnosz\u0105|\u0142\u0105czy`,
  weAre: String.raw`jeste\u015bmy`,
  seeking: String.raw`szuka|poszuk|zatrudn|rekrut`,
  schools: String.raw`(?:nauczyciel\p{L}*|wyk\u0142adow\p{L}+|lektor\p{L}*|zaj\u0119cia) (?:w|na|dla)`,
  stops: "ty|i|oraz|lub|ale",
  turns: oneOf(String.raw`
    (?:i |oraz |ale )?(?:ty )?(?:masz|posiadasz)|szukamy|poszukujemy|poszukiwan\p{L}+|zatrudnimy|wymagamy|oczekujemy|potrzebujemy`),
  above: oneOf(String.raw`
    pod (?:okiem|opiek\u0105|kierunkiem|nadzorem)|wsparcie ze strony|u boku|raportujesz do`),
};

/** Swedish, Danish and Norwegian. */
const nordic: OthersWords = {
  dealing: oneOf(String.raw`
    handled\p{L}*(?: av)?|undervis(?:a|ar|e|er|ning av)|vejled(?:e|er|ning af)|veiled(?:e|er|ning av)|coacha?r?|stött?(?:a|ar|er)|støtt?(?:e|er)|hjälp(?:a|er)|hj[æe]lp(?:e|er)
    arbeta?r? (?:\p{L}+ )?med|arbejde?r? (?:\p{L}+ )?med|jobbe?r? (?:\p{L}+ )?med|samarbet\p{L}* med|samarbe[ij]d\p{L}* med|led(?:a|er)|utbilda?r?|oplære?r?|rekrytera?r?|rekruttere?r?|tillsammans med|sammen med`),
  persons: oneOf(String.raw`
    studenter\p{L}*|elever\p{L}*|studerende|lärlingar|lærlinger?|praktikanter|barn|ungdomar|unge|vuxna|voksne|kunder\p{L}*|patienter\p{L}*|pasienter|brukare|kollegor|kolleg(?:er|aer)
    kandidater|ingenjörer|ingeniører|utvecklare|udviklere|utviklere|medarbetare|medarbejdere|medarbeidere|personer|människor|experter|doktorander|forskare|forskere|${englishTrades}`),
  having: String.raw`,? som (?:har|läser|studerar)| med`,
  towards: " på| till?| i| om",
  own: String.raw`vår[at]?|våre|vores|hälften av våra`,
  firm: oneOf(String.raw`
    team|medarbetare|medarbejdere|medarbeidere|anställda|ansatte|grundare|grundlæggere|gründere|kunder|ledning|ledelse|företag|bolag|virksomhed|bedrift|byrå|konsulter|konsulenter|experter|eksperter
    ingenjörer|ingeniører|lärare|lærere|utbildare|kollegor|kolleger|specialister`),
  your: "din|ditt|dina|dit|dine|er|era",
  leaders: oneOf(String.raw`
    mentor(?:er)?|chef|sjef|leder|ledare|teamleder|teamledare|handledare|vejleder|veileder|lärare|lærere?|kollegor|kolleger|kollegaer|team|coach|tränare|fadder|kunder`),
  has: "har|besitter|bringer|tar med sig",
  weAre: String.raw`vi (?:är|er) (?:en|et|ett)`,
  seeking: "sök|søk|søg|leter|letar|leder efter|på jakt",
  schools: String.raw`(?:lärare|lærere?|undervis\p{L}*|barnskötare|lektor|adjunkt) (?:på|i|vid|ved|för|for|til)(?: en| ett| et)?`,
  stops: "du|ni|och|og|eller|men|som",
  turns: oneOf(String.raw`
    (?:(?:och|og|men) )?(?:du|dig|deg) (?:som )?(?:har|bør|bör|skal|ska|er|är)|(?:och|og) (?:har|är|er)|har du|söker(?: vi)?|søker(?: vi)?|søger(?: vi)?|krävs|kreves|kræves`),
  above: oneOf(String.raw`
    (?:handledd?|vägledd?|vejledt|veiledt|oplært|opplært|coachad|stöttad|støttet) (?:av|af)|under (?:handledning|vejledning|veiledning|ledning|ledelse) (?:av|af)
    (?:vid sidan|ved siden) (?:av|af)|rapporter(?:ar|er) till?`),
};

/** The words of languages but English (`speaks-of-english.ts`), by ISO 639-1 code. */
export const othersWords: Record<string, OthersWords> = { de, fr, es, pt, it, nl, pl, sv: nordic };

/** Languages that are read by another's words, which theirs are much alike. */
export const readAs: Record<string, string> = { da: "sv", no: "sv", nb: "sv", nn: "sv", ca: "es", gl: "pt" };
