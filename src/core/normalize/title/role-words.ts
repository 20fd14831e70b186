import { rememberLast } from "../../remember-last.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that name who does a job, folded: the part of a title that has one is the part that says the role. */
const roles = list(`
  engineer engineers developer developers programmer designer architect scientist researcher analyst manager director
  specialist coordinator assistant associate consultant technician technologist administrator representative executive
  officer supervisor advisor adviser agent nurse rn therapist teacher lecturer professor instructor educator trainer
  tutor counselor counsellor worker operator operators operative driver mechanic electrician plumber carpenter painter welder
  machinist assembler inspector planner buyer clerk cashier receptionist secretary accountant bookkeeper auditor
  controller comptroller underwriter actuary trader banker teller broker recruiter sourcer partner generalist strategist
  marketer copywriter writer editor journalist reporter producer photographer videographer animator artist illustrator
  translator interpreter linguist attorney lawyer counsel paralegal solicitor physician doctor psychiatrist psychologist
  surgeon dentist hygienist pharmacist paramedic radiographer sonographer phlebotomist dietitian nutritionist
  optometrist optician veterinarian caregiver aide orderly cook chef baker butcher server waiter waitress bartender
  barista dishwasher host hostess housekeeper cleaner janitor custodian gardener groundskeeper landscaper porter guard
  screener investigator detective firefighter pilot captain loader packer picker handler stocker merchandiser stylist
  barber hairdresser esthetician librarian curator archivist chemist biologist physicist geologist statistician
  economist mathematician surveyor estimator drafter superintendent foreman laborer installer fabricator millwright
  owner lead leader head president vp evp svp ceo cto cfo coo cmo cio principal steward strategists evangelist
  advocate liaison coach mentor facilitator organizer ambassador scheduler dispatcher processor examiner adjuster
  appraiser assessor collector mediator registrar dean provost chaplain pastor expert fellow postdoc clinician
  practitioner provider bcba tester author freelancer attendant concierge bellhop valet courier messenger roofer mason
  bricklayer glazier jeweler tailor seamstress hygienist companion nanny babysitter keyholder salesperson closer
  labourer organiser jeweller tiler plasterer groundsman groundsperson caretaker carer childminder draughtsman
  draughtsperson lifeguard scaffolder fitter sprayer valeter handyman stonemason butler midwife chiropodist podiatrist
  audiologist radiologist anaesthetist anesthesiologist paediatrician pediatrician gynaecologist gynecologist cardiologist neurologist bursar
  invigilator warden ranger florist upholsterer locksmith deckhand sailor skipper bosun purser
  publicist planner fundraiser canvasser crew member sre sde developer/engineer generalista mecanicien
  ingenieur ingenieure developpeur developpeuse technicien technicienne responsable charge chargee conseiller
  conseillere assistante gestionnaire comptable vendeur vendeuse infirmier infirmiere directeur directrice chef cheffe
  employe employee ouvrier operateur operatrice conducteur conductrice chauffeur cuisinier serveur serveuse empregado empregada lucrator snekker peluquera peluquero promotora pasticcere kapper kapster vikar penztaros tomrer murer murare snickare malare elektriker svarec cisnik servirka kasszas takarito raktaros lakatos hegeszto villanyszerelo vanzator electrician contabil operatorka sprzedawczyni kasjer kasjerka piekarz cukiernik fryzjer fryzjerka murarz stolarz spawacz hydraulik lakiernik pokojowa sprzataczka ochroniarz listonosz zednik truhlar pekar kadernice ucetni vratny uklizecka pokojska garson asci sofor terzi kasiyer temizlikci ogretmen hemsire muhasebeci siivooja hitsaaja sahkoasentaja varastotyontekija rakennusmies lahihoitaja opettaja kampaaja leipuri lastbilschauffor opiekunka opiekun kucharz kuchar prodavac prodavacka skladnik ridic ucitel ucitelka sestra lekar lekarka sanitar sanitarka servitor servitris szakacs elado targoncavezeto ospatar bucatar sofer myyja kokki sairaanhoitaja tarjoilija kokk tjener butiksassistent barnehagelaerer butikssaljare barista insegnante zimmermadchen kinderpfleger klantadviseur winkelmedewerker leerkracht forskollarare paedagog telefonist teleoperador teleoperadora teleconseiller teleconseillere commercial
  commerciale consultante coordinateur coordinatrice animateur animatrice agent agente preparateur magasinier cariste
  soudeur electricien plombier menuisier macon peintre medecin pharmacien avocat juriste redacteur redactrice graphiste
  ingeniero ingeniera desarrollador desarrolladora analista tecnico tecnica asistente auxiliar gerente jefe jefa
  coordinador coordinadora ejecutivo ejecutiva asesor asesora consultor consultora vendedor vendedora operario operaria
  enfermero enfermera medico medica contador contadora abogado abogada disenador disenadora profesor profesora
  conductor cocinero camarero representante especialista encargado encargada director directora administrador
  administradora programador redactor supervisora
  engenheiro engenheira desenvolvedor desenvolvedora assistente atendente coordenador coordenadora advogado advogada
  enfermeiro enfermeira professor professora motorista cozinheiro executivo executiva consultor gestor gestora redator
  redatora diretor diretora estagiario operador operadora mecanico eletricista soldador promotor comprador lider
  ingegnere sviluppatore programmatore tecnico impiegato impiegata addetto addetta responsabile operaio magazziniere
  commesso infermiere infermiera cuoco cameriere contabile consulente autista direttore commerciale segretaria
  ontwikkelaar medewerker adviseur verkoper monteur verpleegkundige begeleider leraar docent kok chauffeur beheerder
  hoofd stagiair planner inkoper boekhouder
  entwickler mitarbeiter berater leiter leitung techniker mechaniker elektriker elektroniker mechatroniker verkaufer
  einkaufer sachbearbeiter buchhalter kaufmann kauffrau fachkraft fachinformatiker koch kellner fahrer arzt pfleger
  pflegefachkraft erzieher lehrer referent disponent monteur schlosser schweisser helfer assistenz assistent koordinator
  ingenieur architekt jurist rechtsanwalt steuerberater supporter betreuer vertriebsmitarbeiter
  specjalista specjalistka kierownik kierowniczka programista programistka inzynier pracownik sprzedawca magazynier
  kierowca ksiegowa ksiegowy doradca przedstawiciel analityk asystent asystentka konsultant konsultantka mechanik
  elektryk spawacz technik koordynator koordynatorka recepcjonista recepcjonistka nauczyciel nauczycielka pielegniarka
  lekarz kelner kelnerka kucharz prawnik architekt projektant dyrektor tester monter ślusarz slusarz
  sjukskoterska underskoterska utvecklare saljare ledare ingenjor konsult tekniker larare chauffor
  administrator samordnare handlaggare kock montor ekonom jurist socionom lakare forskare rekryterare
  butikschef enhetschef avdelningschef gruppchef udvikler saelger sygeplejerske laerer sykepleier utvikler
  boulanger patissier boucher coiffeur coiffeuse opticien jardinier couvreur charpentier carreleur chief
  pa ea chaplain scholar adjunct broker dealer musician clergy educateur therapeute psychologue sage-femme cna lpn lvn emt cra
  analyste acheteur acheteuse auditrice barman hotesse livreur livreuse manutentionnaire formateur formatrice plongeur
  commis dessinateur dessinatrice geometre ergotherapeute kinesitherapeute puericultrice auxiliaire frigoriste tourneur
  fraiseur chaudronnier logisticien logisticienne approvisionneur planificateur caissier caissiere receptionniste
  gouvernante veilleur surveillant surveillante enseignant enseignante professeur chercheur alternant alternante
  magasiniere conducteur apprenti apprentie
  angestellte angestellter spezialist spezialistin experte expertin therapeut laborant zeichner prufer maler gartner
  tischler backer metzger friseur lagerist redakteur dozent psychologe apotheker polier vorarbeiter dreher fraser
  lackierer kommissionierer staplerfahrer zusteller hausmeister hebamme sekretar sekretarin werkstudent praktikant
  dependiente dependienta mozo moza peon cajero cajera repartidor repartidora limpiador limpiadora camarera cocinera
  monitor monitora maestro maestra educador educadora psicologo psicologa fisioterapeuta farmaceutico farmaceutica
  delineante arquitecto arquitecta topografo carretillero electricista fontanero oficial ayudante gestor comprador
  compradora planificador investigador investigadora docente conserje vigilante panadero carnicero becario becaria
  caixa repositor repositora cozinheira garcom faxineira porteiro zelador estoquista almoxarife conferente separador
  ajudante servente pedreiro pintor costureira padeiro acougueiro balconista nutricionista encarregado arquiteto
  arquiteta pessoa
  cassiere cassiera carrellista elettricista saldatore manutentore meccanico montatore progettista disegnatore geometra
  architetto avvocato farmacista educatore educatrice insegnante operatore operatrice venditore venditrice fresatore
  tornitore verniciatore falegname idraulico panettiere pasticciere pizzaiolo lavapiatti capo commessa stagista
  verzorgende schoonmaker timmerman loodgieter lasser orderpicker leidinggevende teamleider projectleider bezorger
  kasjer kasjerka opiekun opiekunka lakiernik tokarz frezer stolarz murarz piekarz fryzjer farmaceuta psycholog
  ratownik portier handlowiec dyspozytor spedytor stazysta praktykant pracowniczka rep
  vyvojar vyvojarka elektrikar ucetni skladnik ridic kuchar kucharka prodavac prodavacka svarec zamecnik programator
  obchodnik recepcni cisnik servirka delnik ucitel ucitelka vodic predavac predavacka uctovnik uctovnicka
  fejleszto mernok konyvelo elado sofor szakacs gepkezelo raktaros sofer vanzator contabil inginer bucatar
  myyja kokki sairaanhoitaja lahihoitaja kehittaja asiantuntija insinoori kuljettaja siivooja tyontekija opettaja
  laakari asentaja koodari konsulent medarbejder medarbeider sj\u00E5f\u00F8r l\u00E6rer s\u00E6lger kokk fachkrafte pflegekrafte
  snickare malare bagare svetsare stadare p\u00E6dagog t\u00F8mrer murer maler ninera cuidador cuidadora electromecanico albanil instalador instaladora montador telefonista
  teleoperador teleoperadora agenti infermieri educatori operatori camerieri istruttori consulenti insegnanti
`);
/** A compound's end says as much: "Softwareentwickler", "Projektleiter". */
const roleEnding =
  /(?:entwickler|mitarbeiter|berater|leiter|techniker|mechaniker|elektroniker|verkaufer|einkaufer|sachbearbeiter|buchhalter|kaufmann|kauffrau|(?<!wasser|wind|atom|kern|solar|schub)kraft|fahrer|arzt|pfleger|erzieher|lehrer|betreuer|ingenieur|monteur|medewerker|manager|engineer|referent|planer|warter|meister|schlosser|helfer|assistenz|bediener|utvecklare|saljare|ledare|ingenjor|skoterska|arbetare|medarbetare|larare|forare|samordnare|handlaggare|konsult|udvikler|utvikler|fachwirt|angestellter?|spezialist|therapeut|hilfe|zeichner|laborant|assistenzarzt|oberarzt|verzorgende|ekonom|assistent|leider|chauffeur|adviseur|beheerder|bezorger|kundige|chef|padagoge|padagogin|fuhrer|leger|bauer|makler|verwalter|installateur|putzer|wart|chauffor|snekker|rorlegger|forer|monter|analyst|fachmann|fachfrau|wirtschafter|skotare|opettaja|hoitaja|asentaja|kuljettaja)(?:in)?$/;

/** A compound has a word of its own before its end. */
const COMPOUND_CHARS = 8;

/** Plurals that are no people of a role. */
const noPlural = list("leads heads commercials partners");

/** The ending of a plural: "s" of "nurses", "es" of "auxiliares"; "": no plural, or of nobody ("sales"). */
export function pluralEnding(word: string): string {
  if (word.length < 6 || !word.endsWith("s") || word.endsWith("ss") || noPlural.has(word)) return "";
  return ["s", "es"].find((ending) => word.endsWith(ending) && roles.has(word.slice(0, -ending.length))) ?? "";
}

export const isRole = rememberLast(
  (word) =>
    roles.has(word) ||
    pluralEnding(word) !== "" ||
    (word.endsWith("s") && roles.has(word.slice(0, -1))) ||
    (word.length >= COMPOUND_CHARS && roleEnding.test(word)),
  4_000,
);

/** Ranks of beginners that are a role where nothing else is: "Data Science Intern". */
export const beginnerRanks: ReadonlySet<string> = new Set(["intern", "entry"]);

/** Words that lead and do not say what: their subject follows a comma. */
export const bareLeads = list(
  `director manager mgr head vp svp evp avp vice president lead leader supervisor associate assistant executive group regional
  global managing intern internship working student werkstudent werkstudentin praktikum praktyki praktikant praktikantin
  stage tirocinio estagio stagiaire trainee apprentice deputy area co op alternance manager/in gerente directeur directrice leiter leiterin`,
);

/** Of employment and the work model, with the words beside them. */
export const employmentWords = list(
  `fulltime parttime timanstalld vikariat barselsvikariat bijbaan tijdelijk tijdelijke autonomo autonoma heltid deltid fuldtid salarie salariee temporary temp contract contractor freelance remote hybrid onsite teilzeit vollzeit minijob prn cdi
  cdd seasonal casual bilingual permanent befristet unbefristet interim homeoffice presencial remoto remota hibrido
  teletravail overnight overnights evenings nights weekends weekend fte pleno`,
);
export const employmentPairs = list(
  "full-time part-time medio-tiempo tiempo-completo tiempo-parcial media-jornada jornada-completa jornada-parcial meio-periodo periodo-integral tempo-pieno tempo-parziale tempo-integral fast-stilling per-diem home-office on-site in-office fixed-term night-shift day-shift 1st-shift 2nd-shift 3rd-shift second-shift third-shift evening-shift self-employed sign-on work-from temps-plein temps-partiel sur-site swing-shift weekend-shift pa-deltid pa-heltid pe\u0142ny-etat",
);
/** "Contract Manager", "Remote Sensing", "Temporary Works": what is not about the employment. */
export const mattersOfWork = list(
  "manager specialist administrator analyst negotiator attorney sensing works work lead director counsel recruiter recruiting support officer worker management staffing hire monitoring coordinator engineering leave services pilot operations dining wear footwear gaming games",
);
/** The same where the two together are one thing: a hybrid vehicle, the permanent way of a railway. */
export const matterPairs = list(
  "hybrid-vehicle hybrid-vehicles hybrid-cloud hybrid-powertrain hybrid-powertrains hybrid-seeds permanent-way permanent-makeup temporary-accommodation temporary-housing seasonal-menu seasonal-menus winter-sports",
);
/** Behind a role these begin what is not the role. */
export const tails = list(
  "fines bis sostituzione sustitucion suplencia remplacement s\u00F8ges s\u00F8kes sokes gesucht gezocht till auf ab in at vanuit hemifran hjemmefra desde som to with for chez bei near am based working reporting on from located across within",
);
export const seasons = list("spring summer fall autumn winter");

export const smallWords = list(
  "v til og alla allo alle agli al dello degli nel nella sul sulla aux au sur a pour par ao aos pela pelo bij em no na nos nas com con per w i z do ds och till inom pa av vid hos het een met bij aan auf zu bei unter of and the for in to de da do das dos des du di del della la le les et e y und fur von en with at or a an zur zum im der die van voor per ou o los las el as",
);
export const acronyms = list(
  "it hr qa ui ux ai ml vp rn lpn cna sap crm erp hvac cnc ehs hse pr seo aml kyc gis cad bim b2b b2c fp&a ceo cto cfo coo cmo cio sql aws gcp api sdr bdr er icu emt bcba rbt lvn or pt ot md np pa ti rh bi sre php ehpad atsem caces",
);
