import { functionWords } from "./function-words.ts";

/**
 * Words of postings that are of one language alone, beside its function words; written by hand. Loans ("team", "manager",
 * "support", "full-time") are in none.
 */
const ownWords: Record<string, string> = {
  en: "ability adequately annually applicants apply applying assist assists background based been being best better both build building builds businesses candidate candidates check communities company companies create creating currently daily deliver delivering delivery depending develop developing duties each ensure ensuring equipment every find five four great growing has helped helping helps hiring hourly hours immediately improve including industries join knowledge leading location looking make making managing must needed needs opportunities opportunity people per pay provide provides providing required requirements responsibilities responsible salary seeking serve shift should since skills small start supports than their them these they through time under using visit weekly well week weekends when where while within working worksite year years mission missions valid license driver customers others own help friendly reliable overtime holidays pounds stand walk greet shelves guests website requires see benefits teacher children loves",
  de: "abgeschlossene arbeit arbeitest arbeitsplatz ausbildung aushilfe bieten bereich bewerbung buchhaltung deinem deiner deutschkenntnisse duales eigenverantwortlich fachkraft freuen gehalt gesucht helfer kaufmann kauffrau kenntnisse kunden kundenberater leiter leiterin leitung mindestens mitarbeiter mitarbeiterin pflegefachkraft sachbearbeiter sachbearbeiterin standort studium stunden suchen tätigkeit teilzeit unbefristet unbefristete unterstützung verkäufer verkäuferin vertrieb vollzeit werkstudent wochenende niveau profil um bis wenn dann er firma monteur führerschein erforderlich schicht voraussetzung lehre aufgaben anstellung urlaub urlaubstage arbeitszeiten wareneingang verpackung kommissionierung beginn sofort umfang verantwortung betreuung erstellung durchführung zusammenarbeit kolleginnen kollegen vergütung altersvorsorge reinigung küche gäste verstärkung unbefristeter mehrjährige selbstständig sorgfältige betrieb sprache deutschsprachiger deutschsprachige",
  fr: "alternance assistante aujourd auprès bonne bonnes cadre chargé chargée clientèle collaborateur comptable conseiller conseillère depuis développeur développeuse domaine emploi ensemble entreprise étudiant ingénieur magasin mission missions niveau offrons personnes postuler profil recherche recherchons rejoignez rejoindre responsables salaire stagiaire télétravail temps vendeur vendeuse ventes entre je on si ne me monteur compétences avantages expérience obligatoire contrats durée déterminée indéterminée horaires semaine capacité maîtrisées maîtrise soigneux autonomie créativité recommandé développées remboursement frais prise repas poste rémunération selon permis exigé exigée débutant débutants accepté acceptés accueil accueillir encaissement mise rayon lieu mutuelle congés mois jours pourvoir immédiatement plein annuelle suivi dossiers assurer tâches cuisine ménage motivé motivée souhaité souhaitée requis poursuivre logement",
  es: "abogado administrativo atención auxiliar buscamos cliente comercial conocimiento contrato dependiente desarrollador desarrollo encargado entre gerente horario incorporar ingeniero jornada mínima oferta ofrecemos operario persona personas prácticas puesto requisitos salario sector sueldo tienda trabajar ubicación ventas vacante vendedores disponibilidad bachillerato titulación imprescindible tareas funciones valorable incorporación ha me mi si seis meses ambiente analista firma carné conducir vehículo indefinido modalidad ciudad académico ingeniería años interés ámbito formación graduados contratación completa trabajarás otros desarrolladores entorno ágil caja reposición convenir término salarial lunes viernes sábado sábados limpieza cocina cocinero mesero camarero manejo propio inmediata inglés alto dónde servicios definiciones nube según valía sueldos apoyo apasiona",
  pt: "analista atendimento auxiliar buscamos desenvolvedor desenvolvimento engenheiro estagiário estágio gente loja pessoa pessoas pleno requisitos salário superior trabalhar vaga vagas venha vendedora vendas você atuar oferecemos remoto disponibilidade ensino procuramos escritório vai aos cliente comercial gerente contrato oferta entre trabalho experiência me seis meses mínima ambiente saúde refeição função benefícios oportunidade jornada horário flexível modalidade presenciais graduação formado cursando requisito diferenciais combinar carta condução viatura própria próprio organizar estoque limpeza cozinha comissão escolaridade segunda sexta feira sábado vale transporte plano início imediato inglês nível avançado fins equipa empresa remuneração auxílio treinamento atividades conhecimentos lojas",
  it: "addetto addetta apprendista azienda candidato cerchiamo clienti commessa contratto impiegato ingegnere lavorare nostri offriamo operaio requisiti responsabile risorse ricerca settore stipendio sviluppatore sviluppo tirocinio vendite persona cliente cerca persone negozio magazzino turni disponibilità richiede ufficio anni diploma settimana ha me mi vi si ne mai analista firma patente automunito automunita sede orario inquadramento lingua inglese buona mansioni carico scarico merci indeterminato determinato buoni pasto mesi turno candidati ora lavorerai cucina pulizia gestione conoscenze richiesta richieste inviare retribuzione ricerchiamo figura",
  nl: "aanvullende bedrijf bijbaan collega dienstverband ervaren gezocht goede hbo jouw klanten leidinggevende medewerker medewerkers minimaal monteur mensen functie salaris solliciteer uren verkoper vacature vrachtwagenchauffeur werk werkzaamheden zoek zoeken niveau profiel wie taken vakken vullen helpen goed vakantiedagen dagen locatie opleiding rijbewijs zelfstandig maandag vrijdag gezellig leuk leuke bieden keuken schoonmaak ploegendienst loon week",
  pl: "aplikuj firma firmy klienta kierownik księgowy magazynier oferujemy osoba osoby pracownik pracownika praca programista sprzedaży sprzedawca stanowisko szukamy umiejętność umowa wymagania wynagrodzenie znajomość profil oferta pracę umowę szkolenia opiekę opieka zespole zespołu magazynu lubi szukasz zapewniamy zatrudnimy poszukujemy wymagamy prawa jazdy kategorii doświadczenia",
  tr: "arıyoruz aranıyor aranmaktadır arayan ekibimize ekibine çalışacak çalışmak çalışan arkadaşı arkadaşları uzmanı elemanı mühendisi mühendis sorumlusu müdürü danışmanı deneyimli tecrübeli tecrübe sahibi mezunu mezun üniversitelerin ilgili bölümlerinden iyi derecede ingilizce yapabilen olabilecek askerlik maaş başvuru pozisyonu şirketimiz mağaza mağazamız müşteri müşteriler müşterilerimiz satış üretim geliştirme geliştirici yazılım zamanlı yarı ister misiniz araç ehliyet kullanabilen kullanımı yönetimi destek görev alacak seyahat engeli ofis ofisimize bünyesinde firmamız hizmet planlama nitelikler beklenen az iki yıl",
  sk: "hľadáme ponúkame požadujeme vodičský preukaz ochotu učiť úväzok zaujímavé zaujímavú zaujímavá práca prácu vedenie účtovníctva účtovníčku klientov zákazníkov našich vzdelanie prax mzda nástup ihneď spoločnosť spoločnosti kancelárie tímu pracovný pracovná náplň náplňou predavač predavačka skladník skladníka obchodný zástupca znalosť výhodou zmenný skupiny plný starať brigáda budete vaša voľné miesto firma",
  cs: "hledáme nabízíme požadujeme hledá účetní úvazek kanceláře kancelář kolektivu zajímavou zajímavá zajímavé řidičský průkaz skupiny spolehlivost budete dělat starat zákazníky zákazníků náplň náplní mzda mzdu nástup ihned vzdělání praxe pracovní poměr znalost výhodou brigáda prodavač prodavačka skladník zástupce směnný provoz stravenky dovolené společnost plný našich našemu vaše pracovat příjemném ochotu firma skladníka týmu pět týdnů hlavní směny dovolená pracovníka pracovník řidič řidiče strojírenství výrobní zaměstnanec zaměstnance zaměstnanecké výhody místo výkonu úvazkem ubytování praxi vzděláním",
  id: "mencari dibutuhkan lowongan lulusan berpengalaman tahun bidang kemampuan komunikasi bertanggung jawab wilayah kantor karyawan gaji penjualan pendidikan pelamar mampu bersedia ditempatkan diutamakan memahami menguasai jurusan pekerjaan sesuai sama baru baik staf usia pekerja ditawarkan menarik sedang",
  ms: "mencari berpengalaman tahun bidang kemampuan komunikasi wilayah gaji pendidikan pemohon mampu bersedia pekerjaan sesuai sama baru baik kakitangan jawatan kekosongan calon sekurang pejabat jualan usia kedai pekerja ditawarkan menarik sedang syarikat kosong",
  da: "kontoret søger søges dygtig dygtige medarbejder medarbejdere arbejdsopgaver arbejdet virksomhed virksomheden mennesker stærkt stærk planlægge ansøgning løn tiltrædelse snarest fuldtid deltid uddannelse regnskab butikken arbejdsplads tilbyder trives ønsker opgaver kunderne varetage ansvaret lyst hverdag profil der under have arbejde arbejder uddannet viden ansøger ansøgningen ansøgere mellem gennem hvad noget gøre nu dansk muligheder mulighed ansættelse ansat ansatte arbejdsgiver kvalifikationer projekt projektet projekter videnskabelig gennemførelse forskellige vigtig vigtigt samarbejde vejledning blive nogle blandt ansøgningsfrist kendskab lærer børnehave sygehus sygeplejerske pædagog fleksibel oplæring hvis alsidig selvstændig selvstændigt hurtigst muligt arbejdstid aftale rengøring opvask kolleger lide hjælpe",
  no: "kontoret søker søkes dyktig dyktige medarbeider medarbeidere arbeidsoppgaver arbeidet bedrift bedriften virksomhet vårt kundene regnskap mennesker planlegge lønn tiltredelse snarest heltid deltid utdanning søknad tilbyr trives ønsker jobber liker sterkt flinke oppgaver ansvaret lyst hverdag stillingen profil der under ha arbeid jobb utdannelse kunnskap kunnskaper søknaden søkere søkerne mellom gjennom nå hva noe gjøre deg etter opp norsk mulighet muligheter ansettelse arbeidsgiver kvalifikasjoner prosjekt prosjektet prosjekter vitenskapelig stipendiat stipendiatstilling bli gjennomføring egenskaper søknadsfrist ulike viktig samarbeid senter veiledning fylke ikkje eit frå saman vere kva korleis meir stillinga arbeidsplass ansatt ansatte opplæring bestått dersom kjennskap kunnskapsrik fleksibel vaktmester lærer barnehage sykehus sykepleier helsefagarbeider arbeidstid avtale renhold kjøkken kollegaer",
  sv: "söker sökes ansvara ansvarar beställningar arbetsuppgifter medarbetare tjänst tjänsten lön utbildning ansökan anställning heltid deltid tillträde meriterande vårt företag företaget kollegor trivs erbjuder arbetar kvalifikationer kontoret människor profil under ha körkort omgående omfattning enligt avtal kök",
  fi: "etsimme haemme tarjoamme toimistollemme toimisto kokenutta kokemus tehtäviä tehtävä tehtävään työyhteisö työyhteisön mukavan mukava monipuolisia osaava osaavaa myyjä myyjää asiakkaat asiakkaiden palkka hakemus hakemuksesi työsuhde vakituinen määräaikainen kokoaikainen liity tiimiimme odotamme edellytämme arvostamme vastaat pääset sinulla tehtäviin kuuluu siivous asiakaspalvelu hyvän palkan työaika osa paikka",
  ro: "căutăm oferim angajăm angajare pachet salarial atractiv contabil biroul cerințe responsabilități salariu cunoștințe bonuri echipă plăcut muncă firmă vânzări clienți mediu căutarea permis conducere categoria",
  hu: "irodánkba munkatársat munkatárs munkavégzés tapasztalt feladatok elvárások amit kínálunk jelentkezés önéletrajz fizetés azonnali kezdéssel csapatunkba könyvelőt mérnök keres",
  sl: "iščemo nudimo zaposlitev zaposlimo delovno delovne delovnega izkušnje izkušnjami podjetje podjetju pričakujemo ponujamo sodelavca sodelavko delavca znanje delo redno polni skladišču našem vaše izkušenj leto eno vsaj vozniški skladiščnika nedoločen določen čas malico malica prevoz potreben potrebna vaša vašo naša kandidat kandidata kandidati prijavo prijave plačilo plača delavce delavec delodajalec urnik izobrazba razmerje pogodba razpis restavracijo pogoji",
  hr: "tražimo nudimo zapošljavamo radno mjesto plaća uvjeti natječaj poslodavac djelatnik djelatnika potrebna potrebno najmanje godina godinu iskustva vozačka dozvola mjesta mjesec mjeseci tjedan tjedna uvjete tvrtka tvrtke zaposlenik zaposlenike plaće prijevoz prijevoza vrijeme vremena rješenja suradnja suradnje tko sveučilište općina djelatnike zaposlenje izvrsno poznavanje natječaja životopis tražite dinamično uspješan uspješno skladištara viličar smještaj tijekom osiguran",
  sr: "mesto mesta mesec meseci nedelja nedelje uslovi uslove kompanija kompanije kompaniju zaposleni zaposlenih zaposlene plata plate platu prevoz prevoza vreme vremena rešenja saradnja saradnje konkurs konkursa univerzitet opština poslodavca tražimo nudimo potrebna potrebno najmanje godina godinu iskustva biografija uspešan uspešno viljuškar viljuškara magacionera magacioner smeštaj tokom obezbeđen",
  ca: "busquem cerquem oferim nostra treballar feina persones coneixements salari contracte incorporar empresa persona comercial client ha me si informació ubicació indefinit vacants modalitat treball gestiona ofertes empreses cobrir necessiten jornada completa horari requisits formació",
  et: "otsime pakume ootame tööle tööd ettevõte kandidaat oskus nõuded pakub töökogemus kohusetunne haridus tööaeg palk",
  lt: "ieškome siūlome darbuotojo darbuotojų atlyginimas reikalavimai įmonė darbą",
  lv: "meklējam piedāvājam darbinieku prasības atalgojums aicinām uzņēmums darbu",
  is: "leitum hæfniskröfur reynsla umsókn umsóknarfrestur starfsreynsla góð",
  sq: "kërkojmë ofrojmë përvojë pagë kontratë pune kërkesat njohuri gjuhës",
  eu: "bilatzen eskaintzen lanpostua esperientzia baldintzak soldata euskara eskakizunak kontratu jatetxerako",
  sw: "tunatafuta uzoefu mwombaji sifa majukumu ajira kampuni mpishi mshahara",
  tl: "naghahanap kailangan namin karanasan aming tauhan sahod",
};
/** Words that are of more languages than the lists say. */
const shared =
  "an will all am so was per plus art hat man den time start shift best company pay check per join sector commercial dos ti must have working over ca co ma pa till come care ai her may door van mere tot bent superior".split(
    " ",
  );

/** Letters that of the languages here one alone has, or two; in names they are at home everywhere. */
const ownLetters: [languages: string, letters: RegExp][] = [
  ["tr", /[\u011F\u0131]/],
  ["cs", /[\u0159\u011B\u016F]/],
  ["sk", /[\u013E\u013A\u0155]/],
  ["pl", /[\u0142\u017C\u017A\u015B\u0144]/],
  ["hu", /[\u0151\u0171]/],
  ["ro", /[\u0219\u021B]/],
  ["lt", /[\u0117\u0173\u012F]/],
  ["pl lt", /[\u0105\u0119]/],
  ["lv", /[\u0146\u0123\u0137\u013C\u0101\u0113\u012B]/],
  ["is", /[\u00F0\u00FE]/],
  ["vi", /[\u01A1\u01B0\u1EA0-\u1EF9]/],
];
/** Letters that a word of a western language has not; without one there is nothing to look for. */
const beyondLatin1 = /[\u00F0\u00FE\u0100-\u024F\u1E00-\u1EFF]/;

function languagesOfLetters(word: string): string[] {
  const found = beyondLatin1.test(word) ? ownLetters.find(([, letters]) => letters.test(word)) : undefined;
  return found?.[0].split(" ") ?? [];
}

/** Words up to which so few are looked at: of a longer text its function words are to decide, of a long one alone. */
const [fewWords, wordsMax] = [60, 200];
/** Languages of a word that still tells something. */
const sharedMax = 3;
/** What its words must weigh: a word of one language alone weighs 1, of two a half, of three a third. */
const weightMin = 1.3;
/** Of more than a few words. */
const longWeightMin = 4;
/** A language's own words are so many times those of any other: a word that was taken in, or that no list knows of it. */
const leadTimes = 5;
/** English has words for tools and trades in all of them. */
const leadOverEnglish = 3;

function indexWords(): Map<string, string[]> {
  const index = new Map<string, string[]>(shared.map((word) => [word, []]));
  for (const lists of [functionWords, ownWords])
    for (const [language, words] of Object.entries(lists))
      for (const word of words.split(" ")) {
        const languages = index.get(word);
        if (languages === undefined) index.set(word, [language]);
        else if (languages.length > 0 && !languages.includes(language)) languages.push(language);
      }
  return index;
}

let languagesOf: Map<string, string[]> | undefined;

/** Different words of one of languages that are alike, and how many times those of any other they must be. */
const [apartMin, apartTimes] = [3, 3];

/** Which of languages that share most words a text is in, by the words that of them one alone has; null where none leads. */
export function tellApart(rivals: readonly string[], words: string[]): string | null {
  languagesOf ??= indexWords();
  const counts = new Map<string, number>();
  for (const word of new Set(words)) {
    const known = languagesOf.get(word) ?? languagesOfLetters(word);
    const [only, ...others] = known.filter((language) => rivals.includes(language));
    if (only !== undefined && others.length === 0) counts.set(only, (counts.get(only) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (first === undefined || first[1] < apartMin) return null;
  return first[1] >= apartTimes * (second?.[1] ?? 0) ? first[0] : null;
}

/**
 * The language of a text of few words, by words that it alone has, beside some that it shares with one other; null where
 * more than a few are another language's alone. `words`: as written; one that begins with a capital may be a name.
 */
export function detectOfFewWords(words: string[]): string | null {
  if (words.length > wordsMax) return null;
  languagesOf ??= indexWords();
  const own = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const written of new Set(words)) {
    const word = written.toLowerCase();
    const byLetters = word === written ? languagesOfLetters(word) : [];
    const known = word.length < 2 ? [] : languagesOf.get(word);
    const languages = known ?? byLetters;
    const [only] = languages;
    if (only !== undefined && languages.length === 1) own.set(only, (own.get(only) ?? 0) + 1);
    if (languages.length <= sharedMax)
      for (const language of languages) weights.set(language, (weights.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...own].toSorted(([, one], [, other]) => other - one);
  const [rival, times = 0] = second ?? [];
  if (first === undefined || first[1] < (rival === "en" ? leadOverEnglish : leadTimes) * times) return null;
  return (weights.get(first[0]) ?? 0) >= (words.length > fewWords ? longWeightMin : weightMin) ? first[0] : null;
}
