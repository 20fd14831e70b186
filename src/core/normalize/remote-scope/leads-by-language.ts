/** How languages other than English say where one may live who works remotely. Each lead ends where the names begin. */

const de = [
  "innerhalb|\u00fcberall in|irgendwo in|von \u00fcberall (?:in|aus)|aus ganz|in ganz",
  "(?:wohn|leb)(?:st|en|t|haft) in|ans\u00e4ssig in|(?:haupt)?wohnsitz (?:[a-z\\u00c0-\\u024f]+ ){0,2}?in|wohnort (?:[a-z\\u00c0-\\u024f]+ ){0,2}?in|(?:haupt)?wohn(?:sitz|ort):?|lebensmittelpunkt (?:[a-z\\u00c0-\\u024f]+ ){0,2}?in",
  "bewerber(?:innen|\\*innen|:innen|_innen)? aus|kandidat(?:en|innen|:innen|\\*innen)? (?:aus|mit wohnsitz in)",
  "(?:remote(?:-?arbeit(?:en)?)?(?: ist)?(?: nur)?|home[- ]?office|mobil|von zu ?hause(?: aus)?)(?: zu 100 ?%)?,? (?:in|im|aus|von|innerhalb)",
].join("|");
const fr = [
  "(?:remote|t\u00e9l\u00e9travail(?:ler|lez)?|\u00e0 distance|distanciel)(?: (?:total|complet|int\u00e9gral|possible|\u00e0 100 ?%|100 ?%|\u00e0 temps plein|permanent))?,? (?:partout |uniquement |seulement |possible )?(?:au sein d[eu]|en|aux?|dans|depuis)",
  "ouverte?s? (?:\u00e0|aux?)|partout (?:en|aux?|dans)|o\u00f9 (?:tu|vous|l['\u2019]on|on) (?:veux|voulez|veut|souhaitez|souhaites) (?:en|aux?|dans)|pourvu que (?:ce soit|tu sois|vous soyez) (?:en|aux?|dans)|n['\u2019]importe o\u00f9 (?:en|aux?|dans)|depuis (?:toute )?la|au sein de",
  "r\u00e9sid(?:ez|er|ant|ence|ent|es?)(?: (?!en|aux?|dans)[a-z\\u00c0-\\u024f]+){0,2}? (?:en|aux?|dans)|domicili(?:\u00e9e?s?|er|ation) (?:en|aux?)|(?:vivre|vivez|vivant) (?:en|aux?)|habit(?:ez|er|ant) (?:en|aux?)",
  "(?:bas|localis)\u00e9(?:\\(?e\\)?|\u00b7e)?(?:\\(?s\\)?)? (?:en|aux?)|candidat(?:[a-z\\u00c0-\\u024f]|\u00b7)*s? (?:en|de|bas[\u00e9e]+s en)",
].join("|");
const es = [
  "(?:remot[oa]|teletrabajo|vacante|puesto) abiert[oa] (?:a|para)|remot[oa](?: (?:al )?100 ?%)?,? (?:solo |s\u00f3lo |\u00fanicamente )?(?:en|desde|para|dentro de)|(?:teletrabajo|(?:trabajo|trabajar) a distancia|home office|full remote)(?: (?:al )?100 ?%)?,? (?:en|desde|para|dentro de)",
  "desde donde (?:quieras|prefieras),? (?:en|de|dentro de)",
  "cualquier (?:punto|lugar|parte|ciudad|provincia|pa\u00eds|estado|comunidad|regi\u00f3n)(?: (?:de|en|dentro de))?",
  "resid(?:ir|as?|an|encia|iendo|en|entes?|es|e)(?: (?!en)[a-z\\u00c0-\\u024f]+)? en|domicilio en|viv(?:ir|as|es|en|a|an) en(?! cualquier)|siempre que (?:est\u00e9s|te encuentres|est\u00e9) en",
  "(?:est\u00e9s?|estar|encontrarse|encontrarte|candidat[oa]s|personas|profesionales|talento) (?:ubicad|radicad|establecid|localizad)[oa]s? en|radicar en|candidat[oa]s (?:de|en|desde)",
  "(?<=(?:para|buscamos|seleccionamos|contratamos|aceptamos|(?:abiert|dirigid)[oa]s? a|solo|s\u00f3lo|\u00fanicamente|exclusivamente)(?: a)? )(?:personas|profesionales)(?: que (?:residan|vivan|est\u00e9n))? (?:de|en)",
].join("|");
const pt = [
  "remot[oa](?: 100 ?%)?,? (?:s\u00f3 |apenas |somente )?(?:em|n[oa]s?|para|a partir d[eoa]|d[eoa]|dentro d[eoa])|(?:teletrabalho|home office|full remote)(?: 100 ?%)?,? (?:em|n[oa]s?|para|a partir d[eoa]|dentro d[eoa])",
  "de onde (?:quiser(?:es)?|preferir(?:es)?),? (?:em|n[oa]|dentro d[eoa])",
  "qualquer (?:lugar|parte|cidade|regi\u00e3o|local|pa\u00eds|estado|ponto) (?:d[oea]|em|n[oa])",
  "resid(?:ir|e|es|as?|am|em|indo|ente|entes|\u00eancia)(?: (?!em|n[oa])[a-z\\u00c0-\\u024f]+)? (?:em|n[oa]s?)|mor(?:ar|a|e|as|em|am|ando) (?:em|n[oa]s?)|desde que (?:esteja|estejas|esteja basead[oa]) (?:em|n[oa])|viver (?:em|n[oa]s?)",
  "(?:estar|estejas?|estejam|candidat[oa]s|profissionais|pessoas) (?:basead|localizad|sediad)[oa]s? (?:em|n[oa]s?)|candidat[oa]s (?:em|n[oa]|d[eoa])",
  "(?<=(?:para|procuramos|buscamos|contratamos|aceitamos|(?:abert|dirigid)[oa]s? a|apenas|somente|s\u00f3|exclusivamente)(?: a)? )(?:pessoas|profissionais)(?: que (?:residam|vivam|morem|estejam))? (?:em|n[oa]|d[eoa])",
].join("|");
const it = [
  "(?:remoto|full remote|smart working|telelavoro)(?: (?:al )?100 ?%)?,? (?:solo |anche )?(?:in|da|per|su|dall['\u2019]|dalla|all['\u2019]interno d(?:i|el|ella|ell['\u2019]))",
  "purch[\u00e9e] (?:in|da|dalla|dall['\u2019])|da dove (?:vuoi|preferisci),? (?:in|nel|nell['\u2019])|da tutt[ao](?: l['\u2019])?|ovunque (?:in|nel|nell['\u2019])|qualsiasi (?:parte|luogo|citt\u00e0|regione|paese|punto|provincia) (?:d['\u2019]|dell['\u2019]|della|del|di|in|nel|nell['\u2019])",
  "residenza (?:[a-z\\u00c0-\\u024f]+ )?in|(?:risied|resied)(?:ere|a|i|e|ono|ano) (?:[a-z\\u00c0-\\u024f]+ )?in|resident[ei] in|domicili(?:o|at[oai]|ata) in|vivere in|candidati (?:[a-z\\u00c0-\\u024f]+ )?(?:da|in)",
].join("|");
const nl = [
  "vanuit|binnen|overal in|waar dan ook in|remote werken in|thuis(?:werken)? in|op afstand in",
  "(?:je |u )?woon(?:t|achtig| je)? (?:bent )?in|wonend in|wonen (?:(?:mag|kan|kun|moet) (?:je |u ))?in|woonplaats in",
].join("|");
const pl = [
  "z (?:dowolnego|ka\u017cdego) (?:miejsca|miasta|kraju|zak\u0105tka|regionu)(?: w| na terenie)?|z (?:terenu|terytorium|obszaru)(?: ca\u0142ej)?|na (?:terenie|terytorium)(?: ca\u0142ej)?",
  "zdaln[a-z\\u00c0-\\u024f]+,? (?:tylko |wy\u0142\u0105cznie )?(?:z(?! (?:dowolnego|ka\u017cdego|terenu|terytorium|obszaru))|w obr\u0119bie|w)(?: ca\u0142ej)?",
  "zamieszk[a-z\\u00c0-\\u024f]+ (?:w|na terenie)|mieszka[a-z\\u00c0-\\u024f]+ (?:w|na terenie)|rezyden[a-z\\u00c0-\\u024f]+(?: podatkow[a-z\\u00c0-\\u024f]+)? w|przebywa[a-z\\u00c0-\\u024f]+ (?:w|na terenie)",
].join("|");
const nordic = [
  "(?:distans|hemifr\u00e5n|hjemmefra|hjemmekontor|remote|fjernarbejde|fjernarbeid)(?: (?:overalt|var|hvor)(?: som helst)?)?,? (?:i|fr\u00e5n|fra|inom|indenfor|innenfor)",
  "bosatt? i|(?<=\\bdu |(?<!\\b(?:der|som) )(?:m\u00e5 |skal |ska |m\u00e5ste ))bor? i|(?<=(?:hemifr\u00e5n|hjemmefra|hjemmekontor|distans) (?:och|og) )bor i|var som helst i|hvor som helst i|inom|fr\u00e5n hela|fra hele",
].join("|");
const others = [
  "(?:remote|distan\u021b\u0103|telemunc\u0103),? din(?! (?:orice|toat))|de oriunde din|din (?:orice|toat\u0103) (?:[a-z\\u00c0-\\u024f]+ )?(?:din|al)?",
  "v r\u00e1mci|na uzem\u00ed|na d\u00e1lku z|bydli\u0161t\u011b v|trval\u00fd pobyt v|odkudkoliv? (?:z|v)",
].join("|");

/** "Der", "toute la", "tutto il": what may stand between a lead and the names. */
const article =
  "(?: (?:de|het|lo|gli|der|des|dem|den|die|von|ganz|toute?|tout le|toute la|toda la|la|le|les|todo el|toda la|todo o|toda a|todo|toda|el|los|o|as?|tutt[ao]|heel|het|ca\u0142ej|hela|hele|celej|cel\u00e9))?";

/** "Remoto (Brasil)", "t\u00e9l\u00e9travail \u2013 France", "zdalnie, Polska": a mark between. */
const markedLead =
  /(?<!\p{L})(?:[Rr]emot[oa]|[Tt]\u00e9l\u00e9travail|[Tt]eletrabajo|[Tt]eletrabalho|[Hh]ome[- ]?[Oo]ffice|[Tt]huiswerken|[Zz]daln(?:ie|a)|[Dd]istans(?:arbete)?|[Hh]jemmekontor|[Ss]mart [Ww]orking) ?(?:\(|-|\u2013|[,:](?= \p{Lu}))\s?(?:(?:ca\u0142a|heel|toute la|ganz|tutta|hele|hela|nur|solo|uniquement|alleen|tylko|todo el|todo o) )?(?=\p{Lu})/gu;
const leadsOf = [de, fr, es, pt, it, nl, pl, nordic, others].map(
  (words) => new RegExp(`(?<![a-z\\u00c0-\\u024f])(?:${words})(?:${article} |(?<=['\u2019]))(?=\\S)`, "gi"),
);
export const foreignLeads = [...leadsOf, markedLead];

/** Without one of these no lead is tried. */
export const foreignCue =
  /o\u00f9 (?:tu|vous|l|on)|pourvu|donde |onde |dove |oriunde|hause|candidat[oias]|kandidat|profissiona|profesional|pessoas|personas|talento|bewerber|innerhalb|wohn|lebensmittel|leb(?:st|en|t) in|\u00fcberall|irgendwo|ganz|ans\u00e4ssig|partout|n['\u2019]importe|depuis|au sein|r\u00e9sid|domicili|viv|bas\u00e9|localis|habit|cualquier|resid|resied|risied|radica|ubicad|qualquer|qualsiasi|mor(?:ar|a|e|em|as|ando) |tutt|ovunque|vanuit|binnen|overal|waar dan|woon|wonen|remot[oae] |remot[oa][(\u2013,-]|t\u00e9l\u00e9trav|teletrab|purch\u00e9|remote-?arbeit|desde que|siempre que|remote-?arbeit|desde que|siempre que|smart working|zdaln|da remoto|dowolnego|ka\u017cdego|teren|terytor|obszar|zamieszk|mieszka|rezyden|przebywa|bosat|bor? i|hel[ae]|helst|inom|distan|hemifr|hjemme|fjernarb|full remote|home[- ]?office|r\u00e1mci|uzem|bydli|trval|odkud|d\u00e1lku|orice|toat\u0103/i;

/** Of whom, or of what, a clause speaks that names where others are: the firm and its people, customers, travel. */
const othersWords = [
  // The firm.
  "wir|unsere?[nmrs]?|nous|nos|notre|somos|nuestr[oa]s?|nossos?|nossas?|siamo|nostr[oaie]|ons|onze|wij|nasz[a-z\\u00c0-\\u024f]*|nasi|v\u00e5ra?|v\u00e5rt|vores|v\u00e5re|na\u0161e|na\u0161i|no\u0219tri",
  "empresas?|compa\u00f1\u00eda|entreprise|soci\u00e9t\u00e9|groupe|unternehmen|firma|aziend[ae]|bedrijf|f\u00f6retag|virksomhed|bedrift|leaders?|l\u00edder(?:es)?|leaders?hip|marktf\u00fchrer|pr\u00e9sente?s?|presen[t\u00e7c][a-z\\u00c0-\\u024f]+|obecn[a-z\\u00c0-\\u024f]+",
  "si\u00e8ge|standort[a-z\\u00c0-\\u024f]*|filial[a-z\\u00c0-\\u024f]*|niederlassung[a-z\\u00c0-\\u024f]*|oficinas?|tiendas?|centros?|sedes?|sedi|lojas?|escrit\u00f3rios?|unidades|uffici|negozi|magasins?|agences?|bureaux|vestiging[a-z\\u00c0-\\u024f]*|kantoren|winkels?|oddzia\u0142[a-z\\u00c0-\\u024f]*|biur[a-z\\u00c0-\\u024f]*|sklep[a-z\\u00c0-\\u024f]*|kontor[a-z\\u00c0-\\u024f]*|butik[a-z\\u00c0-\\u024f]*|lager",
  "equip[oea]s?|\u00e9quipes?|team[a-z\\u00c0-\\u024f]*|colleg[a-z\\u00c0-\\u024f]+|coll\u00e8gues|kolleg[a-z\\u00c0-\\u024f]*|mitarbeit[a-z\\u00c0-\\u024f]+|empleados|colaboradores|collaborateurs|dipendenti|medewerkers|pracownik[a-z\\u00c0-\\u024f]*|ansatte|anst\u00e4llda",
  // Whom it serves.
  "kund[a-z\\u00c0-\\u024f]+|client[a-z\\u00c0-\\u024f]*|klant[a-z\\u00c0-\\u024f]*|klien[a-z\\u00c0-\\u024f]*|clienti|usuari[a-z\\u00c0-\\u024f]+|usu\u00e1ri[a-z\\u00c0-\\u024f]+|utilisat[a-z\\u00c0-\\u024f]+|patient[a-z\\u00c0-\\u024f]*|pacient[a-z\\u00c0-\\u024f]*|menschen|fournisseurs?|proveedor[a-z\\u00c0-\\u024f]*|partner[a-z\\u00c0-\\u024f]*|partenaires?|servi[czi\u00e7][a-z\\u00c0-\\u024f]*|atend[a-z\\u00c0-\\u024f]+|asist[a-z\\u00c0-\\u024f]+|m\u00e4rk?te?|mercados?|march\u00e9s?|mercat[oi]|rynk[a-z\\u00c0-\\u024f]*|marknad[a-z\\u00c0-\\u024f]*|vente[a-z\\u00c0-\\u024f]*|ventas|vendas|vendite|verkauf[a-z\\u00c0-\\u024f]*|vertrieb[a-z\\u00c0-\\u024f]*|projekt[a-z\\u00c0-\\u024f]*|proyectos?|projetos?|projets?|progetti|projecten",
  // What one goes on.
  "betreu[a-z\\u00c0-\\u024f]+|wart(?:en|est|et)|install[a-z\\u00c0-\\u024f]+|g[\u00e9e]r(?:ez|er|es|ir[a-z\\u00c0-\\u024f]*)|gesti[a-z\\u00c0-\\u024f]+|impart[a-z\\u00c0-\\u024f]+|d\u00e9placements?|voyages?|viaj[a-z\\u00c0-\\u024f]*|viag[a-z\\u00c0-\\u024f]+|desplaza[a-z\\u00c0-\\u024f]+|desloca[a-z\\u00c0-\\u024f]+|trasfert[a-z\\u00c0-\\u024f]+|[a-z\\u00c0-\\u024f]*reise[a-z\\u00c0-\\u024f]*|wyjazd[a-z\\u00c0-\\u024f]*|podr\u00f3\u017c[a-z\\u00c0-\\u024f]*|delegac[a-z\\u00c0-\\u024f]*|reiz[a-z\\u00c0-\\u024f]+|resor|rejser|besuch[a-z\\u00c0-\\u024f]*|bezoek[a-z\\u00c0-\\u024f]*|visit[a-z\\u00c0-\\u024f]*|veranstaltung[a-z\\u00c0-\\u024f]*|eventos?|livr[a-z\\u00c0-\\u024f]+|liefer[a-z\\u00c0-\\u024f]*|entreg[a-z\\u00c0-\\u024f]+|env\u00edos?|spedi[a-z\\u00c0-\\u024f]+",
  // Who leads, who founded it, and whom one helps.
  "(?:tu|sua|seu|tuo|tua|votre|ton|deine?|ihre?|din|je|jouw|twoja|tw\u00f3j) (?:responsab[a-z]+|gestora?|jef[ea]|chef[a-z]*|manager|capo|supervisor[a-z]*|leder|leidinggevende|prze\u0142o\u017con[ya]|vorgesetzter?)",
  "gr\u00fcnder[a-z]*|(?:co)?fondat[a-z]+|(?:co)?fundador[a-z]*|oprichter[a-z]*|grundare[a-z]*|za\u0142o\u017cyciel[a-z]*",
  "ayud[a-z\\u00c0-\\u024f]+ a (?:quien|persona|client|gente)[a-z]*|ajud[a-z\\u00c0-\\u024f]+ (?:quem|pessoas)|aiut[a-z\\u00c0-\\u024f]+ (?:chi|persone)|help(?:t|en)? (?:mensen|gezinnen)|pomaga[a-z\\u00c0-\\u024f]* (?:osobom|rodzinom)|hj[\u00e6e]lper (?:folk|personer)|hj\u00e4lper (?:folk|personer)|asesor[a-z\\u00c0-\\u024f]+ a",
  // A wish.
  "prefer[a-z\\u00c0-\\u024f]*|pr\u00e9f\u00e9r[a-z\\u00c0-\\u024f]*|preferi[a-z\\u00c0-\\u024f]*|id\u00e9alement|idealerweise|idealmente|idealiter|najlepiej|bevorzugt|w\u00fcnschenswert|bij voorkeur|mile widzian[a-z\\u00c0-\\u024f]*|(?<!som )helst|g\u00e4rna|valor[a-z\\u00c0-\\u024f]*|diferencial",
  // No.
  "no (?:es|se|hace falta|importa)|nicht|kein[a-z\\u00c0-\\u024f]*|pas|n\u00e3o|niet|geen|nie|inte|ikke|fuera|fora|fuori|hors|buiten|poza",
].join("|");
/** The same right before a lead, in one clause. */
const othersBefore = new RegExp(
  `(?<![a-z\\u00c0-\\u024f])(?:${othersWords})(?![a-z\\u00c0-\\u024f])[^.,;:!?()\u2013]{0,48}$`,
  "i",
);
/** "Wir suchen", "nous acceptons": the firm says whom it hires. */
const ofHiring =
  /(?<![a-z\u00c0-\u024f])(?:such(?:en|t)|stellen|nehmen|akzeptier[a-z\u00c0-\u024f]+|cherch[a-z\u00c0-\u024f]+|recherch[a-z\u00c0-\u024f]+|recrut[a-z\u00c0-\u024f]+|accept[a-z\u00c0-\u024f]+|embauch[a-z\u00c0-\u024f]+|busc[a-z\u00c0-\u024f]+|seleccion[a-z\u00c0-\u024f]+|contrat[a-z\u00c0-\u024f]+|acept[a-z\u00c0-\u024f]+|procur[a-z\u00c0-\u024f]+|aceit[a-z\u00c0-\u024f]+|cerc[a-z\u00c0-\u024f]+|selezion[a-z\u00c0-\u024f]+|assum[a-z\u00c0-\u024f]+|accett[a-z\u00c0-\u024f]+|zoek[a-z\u00c0-\u024f]+|szuka[a-z\u00c0-\u024f]+|poszuk[a-z\u00c0-\u024f]+|zatrudni[a-z\u00c0-\u024f]+|s\u00f6k[a-z\u00c0-\u024f]+|s\u00f8[kg][a-z\u00c0-\u024f]+|ofre(?:ce|ci)[a-z\u00c0-\u024f]*|bieten|offr[a-z\u00c0-\u024f]+|oferu[a-z\u00c0-\u024f]+|oferec[a-z\u00c0-\u024f]+|bied[a-z\u00c0-\u024f]+|erbjud[a-z\u00c0-\u024f]+|tilby[a-z\u00c0-\u024f]+|remot[a-z\u00c0-\u024f]+|zdaln[a-z\u00c0-\u024f]+|distans|t\u00e9l\u00e9trav[a-z\u00c0-\u024f]+|teletrab[a-z\u00c0-\u024f]+|home[- ]?office|thuis[a-z\u00c0-\u024f]*)(?![a-z\u00c0-\u024f])[^.,;:!?()]{0,48}$/i;

/** Leads that are of anything which is done, or found, in a place: only of work from afar, or of a home, do they say it. */
const weakLead =
  /^(?:innerhalb|in ganz|aus ganz|partout|ovunque|da tutt|binnen|vanuit|overal|na ter|z ter|z obsz|inom|fr\u00e5n hela|fra hele|var som|hvor som|v r\u00e1m|na uz|cualquier|qualquer|qualsiasi|au sein|depuis|din |remot[oa],? d[eoa] )/i;
const ofWorkOrHome =
  /remot|home[- ]?office|zu hause|t\u00e9l\u00e9trav|distanc|teletrab|casa|smart working|thuis|huis|zdaln|distans|hemi|hjem|d\u00e1lku|fjern|arbeit|trabaj|trabalh|travaill|lavor|werk|prac[aoyu]|jobb?|arbet|arbejd|arbeid|wohn|leb[es]|viv|resid|r\u00e9sid|habit|candidat|kandidat|bewerb|postul|applic|woon/i;
/** "Ein Wohnsitz in Deutschland ist nicht erforderlich" */
const denied =
  /^[^.;:,\n]{0,12}(?<![a-z\u00c0-\u024f])(?:nicht|kein|no (?:es|ser\u00e1)|n['\u2019]est pas|pas|non \u00e8|n\u00e3o \u00e9|niet|nie jest|inte|ikke) (?:[a-z\u00c0-\u024f]+ )?(?:erforderlich|notwendig|n\u00f6tig|zwingend|necesari|imprescind|n\u00e9cess|obligat|necess|obrigat|nodig|verplicht|wymagan|konieczn|n\u00f8dvend|n\u00f6dv\u00e4nd|krav|p\u00e5krevd)/i;

/** Whether what stands behind the names denies that one is to live there. */
export const isDeniedBehind = (behind: string): boolean => denied.test(behind);

/** Whether a lead says by itself where one works, or its sentence speaks of work from afar. */
export const isOfHome = (lead: string, sentence: string): boolean =>
  !weakLead.test(lead) || ofWorkOrHome.test(sentence);

/** Whether a sentence speaks of work from afar, or of a home. */
export const speaksOfHome = (sentence: string): boolean => ofWorkOrHome.test(sentence);

/** "Assistenza da remoto per l'Italia": what is done for those who are there. */
const service =
  /(?<![a-z\u00c0-\u024f])(?:assistenza|consulenza|wsparci[a-z]+|soporte|suporte|atenci\u00f3n|atendimento)(?: da| t[e\u00e9]cnic[oa])? $/i;
/** "Quatre semaines par an", "bis zu 30 Tage": how long one may be there who lives elsewhere. */
const stay =
  /(?<![a-z0-9\u00c0-\u024f])(?:(?:\d{1,3}|eine?n?|zwei|drei|vier|sechs|une?|deux|trois|quatre|uno?|una|dos|tres|um|uma|dois|due|tre|quattro|een|twee|drie|vier|fyra|fire|przez) (?:tage?n?|wochen?|monate?n?|jours|semaines?|mois|d[i\u00ed]as|semanas?|mes(?:es|i|e)?|m\u00eas|giorni|settimane|dagen|weken|maand(?:en)?|dni|tygodni(?:e)?|miesi\u0105c(?:e|a)?|miesi\u0119cy|dagar|veckor|dage|uger|uker) (?:im|pro|par|al|por|all['\u2019]|per|w|om|i) ?(?:jahr|ann?[\u00e9e]?e?|a\u00f1o|ano|anno|jaar|roku|\u00e5ret)|per un mese|durante un mes|durante um m\u00eas|pendant un mois|einen monat lang)(?![a-z\u00c0-\u024f])|(?<![a-z])bis zu \d{1,3} (?:tagen?|wochen|monaten?) (?:[a-z\u00c0-\u024f]+ ){0,2}(?:von |aus )/i;

/** Whether a sentence grants a stay of so long, and says not where one lives. */
export const isOfStay = (sentence: string): boolean => stay.test(sentence);

/** Whether what stands before a lead says that it is of others than whoever will have the job. */
export function isOfOthersPlace(before: string): boolean {
  if (service.test(before) && !ofHiring.test(before)) return true;
  const other = othersBefore.exec(before.slice(-110));
  return other !== null && !ofHiring.test(other[0]);
}
