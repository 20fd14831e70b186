import { codeAt } from "../../code-at.ts";

/** What a label may ask for. `hours`: how much of a week, where a bare adjective answers ("Jornada: completa"). */
export type LabelTopic = "employment" | "hours" | "workplace" | "seniority" | "visa" | "education" | "years";

/** Labels by topic, one a line of each language's, parted by commas: in small letters, as `readLabel` writes them. */
const labelsByTopic: Record<LabelTopic, string> = {
  employment: `
employment type,employment status,employment category,employment classification,employment basis,employment,employment term,employment terms,job type,job types,job status,job category,job term,job nature,nature of job,nature of employment,contract,contract type,type of contract,contract status,contract basis,contract length,contract duration,contract term,duration of contract,duration of the contract,length of contract,position,position type,type of position,position status,position category,position classification,position basis,work type,type of work,type of employment,type of job,type of appointment,appointment type,engagement type,engagement,role type,role status,role classification,type,status,commitment,tenure,term,vacancy type,post type,basis,duration,worker type,employee type,assignment type,worker sub-type,opportunity type,position term
anstellungsart,anstellung,beschäftigungsart,beschäftigung,beschäftigungsverhältnis,vertragsart,vertrag,vertragsform,vertragstyp,befristung,art der beschäftigung,art der anstellung,art des vertrags,arbeitsverhältnis,anstellungsverhältnis,stellenart,jobtyp,jobart,einstellungsart,vertragsdauer,vertragslaufzeit,art der stelle
type de contrat,type du contrat,type de contrat proposé,type d'emploi,type de poste,contrat,contrat proposé,contrat de travail,nature du contrat,nature de l'offre,durée du contrat,statut,statut du poste,cadre d'emploi,type de recrutement
tipo de contrato,tipo de empleo,tipo de contratación,tipo de puesto,tipo de vínculo,tipo de trabajo,contrato,contratación,modalidad,modalidad de contrato,modalidad de contratación,modelo de contratación,forma de contratación,duración del contrato,régimen de contratación,tipus de contracte,contracte,relación laboral
vaga,tipo de vaga,regime,regime de contratação,regime de trabalho,contratação,modelo de contratação,modelo de contrato,forma de contratação,modalidade,modalidade de contratação,modalidade de contrato,tipo de contratação,tipo de emprego,vínculo,tipo de trabalho,vínculo empregatício,duração do contrato
dienstverband,soort dienstverband,type dienstverband,contractvorm,contractsoort,contracttype,soort contract,type contract,contractduur,aanstelling,soort aanstelling,functietype,jobtype,tewerkstelling,arbeidsovereenkomst,statuut
tipo di contratto,tipologia di contratto,tipologia contrattuale,tipologia,contratto,forma contrattuale,tipo di impiego,tipo di rapporto,durata del contratto,contratto di lavoro
rodzaj umowy,typ umowy,umowa,forma zatrudnienia,rodzaj zatrudnienia,rodzaj pracy,forma współpracy,typ zatrudnienia
anställningsform,anställningstyp,anställning,typ av anställning,varaktighet,ansættelsesform,ansættelsestype,ansættelse,stillingstype,ansettelsesform,ansettelsesforhold,ansettelse,type ansettelse,varighet,työsuhde,työsuhteen tyyppi,työsuhteen muoto,työsuhteen laatu,työsuhteen kesto,työn tyyppi
typ pracovního poměru,druh pracovního poměru,pracovní poměr,pracovněprávní vztah,typ smlouvy,smlouva,druh pracovného pomeru,pracovný pomer,typ pracovného pomeru
tip job,tip contract,tip de contract,tipul contractului,tipul jobului,tip de angajare,tip angajare,contractul,vrsta zaposlenja,vrsta ugovora,vrsta zaposlitve
foglalkoztatás jellege,foglalkoztatás típusa,foglalkoztatási forma,munkaviszony,munkaviszony típusa,jogviszony,állás típusa
çalışma şekli,çalışma tipi,çalışma türü,istihdam türü,istihdam şekli,pozisyon tipi,sözleşme türü,iş türü
τύπος απασχόλησης,είδος απασχόλησης,απασχόληση,тип занятости,вид занятости,занятость,тип зайнятості,вид зайнятості,зайнятість
töösuhe,töösuhte liik,töö liik,darba veids,nodarbinātības veids,darbo tipas,darbo pobūdis,kontratu mota,kontratua,tegund starfs,loại hình công việc,hình thức làm việc,jenis pekerjaan,tipe pekerjaan
雇用形態,契約形態,勤務形態,就業形態,고용형태,고용 형태,근무형태,근무 형태,채용형태,채용 형태,工作性质,工作性質,工作类型,工作類型,职位类型,職位類型,职位性质,用工形式,雇佣类型,雇傭類型`,
  hours: `
hours,work hours,working hours,hours of work,weekly hours,job hours,shift,shifts,schedule,work schedule,job schedule,time type,working pattern,work pattern,working time,work time,time commitment,full/part time,full-time/part-time,full time/part time,full time or part time,fte,job time,position hours,position schedule,position time,employment hours,employment schedule
arbeitszeit,arbeitszeitmodell,arbeitspensum,pensum,umfang,beschäftigungsumfang,stellenumfang,beschäftigungsgrad,stundenumfang,wochenstunden,wochenarbeitszeit,arbeitsumfang
temps de travail,durée du travail,durée de travail,durée hebdomadaire,durée hebdomadaire de travail,quotité de travail,quotité,horaires,horaire,taux d'activité,temps
grado di occupazione,percentuale di lavoro,percentuale lavorativa,taux d'occupation,taux de travail,degré d'occupation,horas semanales,horas semanais,carga horária semanal,período normal de trabalho,ore settimanali,orario settimanale,omvang,omvang dienstverband,urenomvang,aantal uren per week,weekly working hours,hours per week,ugentlig arbejdstid,veckoarbetstid,viikkotyöaika
jornada,jornada laboral,jornada de trabajo,tipo de jornada,dedicación,horario,horario de trabajo,carga horaria,jornada de trabalho,carga horária,horário,horário de trabalho,dedicação
uren,aantal uren,werkuren,uren per week,werktijd,werktijden,arbeidsduur,arbeidsregime,uurrooster,werkrooster,orario,orario di lavoro,impegno,impegno orario
wymiar pracy,wymiar czasu pracy,wymiar etatu,wymiar,etat,czas pracy,omfattning,arbetstid,sysselsättningsgrad,tjänstgöringsgrad,arbejdstid,omfang,arbeidstid,stillingsprosent,heltid/deltid,työaika,työaikamuoto
töökoormus,tööaeg,slodze,darba laiks,darbo laikas,lanaldia,starfshlutfall
typ úvazku,úvazek,druh úvazku,pracovní úvazek,typ pracovního úvazku,úväzok,typ úväzku,pracovný úväzok,program,program de lucru,normă,munkaidő,munkarend,çalışma süresi,radno vrijeme,delovni čas,график работы,режим роботи`,
  workplace: `
workplace,remote,remote job,remote work,remote working,workplace type,workplace model,workplace category,work place,work mode,work model,working model,working mode,work arrangement,work arrangements,working arrangement,working arrangements,work setting,work set-up,work setup,work style,working style,work environment,work format,work location,work location type,work site,worksite,location type,location,locations,job location,job location type,office location,place of work,remote type,remote status,remote,remote work,remote working,remote/onsite,remote/on-site,onsite/remote,on-site/remote,remote or onsite,arrangement,mode of work,mode,format,job type,job types,type,work type,type of work,position type,employment type,role type,job mode,job format,type of position,type of workplace,workstyle,working location,telework,telecommute
arbeitsmodell,arbeitsort,einsatzort,standort,arbeitsweise,arbeitsform,homeoffice,home-office,remote-arbeit,remotearbeit,mobiles arbeiten,mobile arbeit,arbeitsplatz,art des arbeitsplatzes
mode de travail,lieu,lieu de travail,lieu du poste,lieu de la mission,télétravail,modalité de travail,modalités de travail,organisation du travail,type de travail,rythme de travail,localisation
modalidad,modalidad de trabajo,modalidad laboral,modalidad del trabajo,modelo de trabajo,forma de trabajo,esquema de trabajo,formato,formato de trabajo,lugar de trabajo,ubicación,tipo de trabajo,régimen de trabajo,teletrabajo,teletrabalho,trabajo remoto,trabalho remoto,home office,smart working,praca zdalna,distansarbete,modalitat,modalitat de treball
modalidade,modalidade de trabalho,modelo de trabalho,modelo,regime,regime de trabalho,formato de trabalho,local,local de trabalho,localização,tipo de trabalho,forma de trabalho,modelo de atuação
modalità di lavoro,modalità lavorativa,modalità,sede,sede di lavoro,luogo di lavoro,werkplek,werklocatie,locatie,standplaats,werkvorm,werkmodel,thuiswerken,thuiswerk
tryb pracy,forma pracy,model pracy,sposób pracy,miejsce pracy,lokalizacja,arbetsmodell,arbetsform,arbetssätt,arbetsplats,arbejdsform,arbejdsmodel,arbejdssted,arbeidsform,arbeidsmodell,arbeidssted,hjemmekontor,työskentelytapa,työmuoto,työskentelymalli,työpaikka,sijainti,etätyö
způsob práce,forma práce,režim práce,místo výkonu práce,místo práce,spôsob práce,miesto práce,miesto výkonu práce,mod de lucru,tip de lucru,locație,loc de muncă,munkavégzés,munkavégzés módja,munkavégzés helye,munkavégzés jellege
çalışma modeli,çalışma şekli,çalışma yeri,çalışma düzeni,çalışma biçimi,način rada,mjesto rada,формат работы,формат роботи,место работы
勤務形態,勤務スタイル,勤務地,勤務場所,働き方,근무형태,근무 형태,근무방식,근무 방식,근무지,工作方式,办公方式,工作模式,办公地点`,
  seniority: `
seniority,seniority level,level of seniority,experience level,level of experience,career level,career stage,level,job level,position level,role level,expertise level
karrierestufe,karrierelevel,senioritätslevel,senioritätsstufe,seniorität,erfahrungslevel,erfahrungsstufe,erfahrungsniveau,positionslevel
séniorité,niveau de séniorité,niveau d'expérience,niveau hiérarchique,niveau du poste
nivel,nivel de experiencia,nivel de seniority,nivel jerárquico,nivel profesional,nivel del puesto,senioridad,nível,nível de experiência,nível de senioridade,nível hierárquico,nível da vaga,senioridade
livello,livello di esperienza,livello di seniority,livello di carriera,ervaringsniveau,carrièreniveau,senioriteit,functieniveau
poziom,poziom stanowiska,poziom doświadczenia,erfarenhetsnivå,senioritet,karriärnivå,erfaringsniveau,karriereniveau,erfaringsnivå,karrierenivå,stillingsnivå,kokemustaso,uraporras
seniorita,úroveň,úroveň pozice,úroveň pozície,nivel carieră,nivelul carierei,nivel de experiență,nivelul de experiență,szint,tapasztalati szint,szenioritás,seviye,deneyim seviyesi,pozisyon seviyesi,kıdem
уровень,уровень должности,рівень,経験レベル,レベル,경력 수준,经验级别,职级`,
  visa: `
visa sponsorship,sponsorship,visa sponsorship/transfer,work visa sponsorship,employment visa sponsorship,h-1b sponsorship,h1b sponsorship,h1b visa sponsorship,h-1b visa sponsorship,immigration sponsorship,visa support,sponsorship support,visa sponsorship available,visa sponsorship offered,visa sponsorship provided,visa sponsorship possible,visa sponsorship (y/n),visa sponsorship (yes/no),visa sponsorship availability,is visa sponsorship available,is visa sponsorship offered,is visa sponsorship provided,is visa sponsorship possible,sponsorship available,sponsorship offered,sponsorship provided,sponsorship possible,sponsorship (y/n),sponsorship (yes/no),sponsorship availability,is sponsorship available,is sponsorship offered,is sponsorship provided,is sponsorship possible,work visa sponsorship available,work visa sponsorship offered,work visa sponsorship provided,work visa sponsorship possible,work visa sponsorship (y/n),work visa sponsorship (yes/no),work visa sponsorship availability,is work visa sponsorship available,is work visa sponsorship offered,is work visa sponsorship provided,is work visa sponsorship possible,offers sponsorship,offers visa sponsorship,provides visa sponsorship,will sponsor,will sponsor visa,will sponsor visas,sponsors visas,sponsor visa,visa sponsor,relocation & sponsorship,relocation and sponsorship,sponsorship & relocation,visa & relocation support,visa and relocation support,relocation and visa support,can sponsor
visasponsoring,visa-sponsoring,visa sponsoring,visumsponsoring,visum-sponsoring,visasponsoring möglich,visa-sponsoring möglich,visa sponsoring möglich,visa-unterstützung,visaunterstützung,visumsunterstützung,unterstützung beim visum
parrainage de visa,parrainage visa,parrainage du visa,parrainage,sponsoring de visa,sponsoring visa,visa sponsorisé,prise en charge du visa
patrocinio de visa,patrocinio de visado,patrocinio visa,patrocinio del visado,patrocinio,apoyo con el visado,gestión de visado
patrocínio de visto,patrocínio visto,patrocínio do visto,patrocínio,apoio com o visto,apoio ao visto
sponsorizzazione del visto,sponsorizzazione visto,sponsorizzazione,supporto per il visto
visumsponsoring,visasponsorship,visumsponsorship,visumondersteuning
sponsorowanie wizy,sponsoring wizy,sponsoring wizowy,sponsorowanie wiz,wsparcie wizowe
visumsponsring,visumsponsrering,visumsponsorat,visumstöd,visumstøtte,visumstønad
ビザサポート,ビザスポンサー,ビザスポンサーシップ,ビザ支援,就労ビザサポート,就労ビザ支援,ビザ取得支援,비자 지원,비자지원`,
  education: `
education,education level,level of education,education required,required education,education requirement,education requirements,minimum education,minimum education level,minimum education required,min education,educational level,educational requirement,educational requirements,educational qualification,educational qualifications,educational background,education qualification,education and qualifications,qualification,minimum qualification,qualification required,academic qualification,academic qualifications,academic requirements,degree,degree required,degree level,degree requirement,minimum degree,required degree,preferred education,desired education,highest education,degrees required
ausbildung,abschluss,bildungsabschluss,schulabschluss,bildungsniveau,ausbildungsniveau,erforderlicher abschluss,erforderliche ausbildung,mindestabschluss,höchster abschluss,schulbildung,bildung,qualifikation
formation,formation requise,formation souhaitée,niveau d'études,niveau d'étude,niveau d'études requis,niveau d'étude demandé,niveau d'études demandé,niveau de formation,niveau de diplôme,niveau requis,diplôme,diplôme requis,diplômes,diplôme demandé,études,niveau scolaire,niveau d'études minimum requis,niveau d'études minimum
estudios,estudios mínimos,estudios requeridos,nivel de estudios,nivel de estudios mínimo,nivel de estudios requerido,nivel educativo,nivel académico,nivel de formación,formación,formación mínima,formación académica,formación requerida,titulación,titulación requerida,titulación mínima,escolaridad,escolaridad mínima,educación,educación mínima,grado académico,grado de estudios,nivel de educación,nivell d'estudis,formació,estudis,titulació,estudos mínimos,estudos
escolaridade,escolaridade mínima,escolaridade exigida,formação,formação académica,formação acadêmica,formação mínima,formação exigida,habilitações,habilitações literárias,habilitações académicas,habilitações mínimas,nível de escolaridade,nível de ensino,grau de escolaridade,grau académico,grau de instrução,nível académico,educação,nível de formação
titolo di studio,titolo di studio richiesto,titolo di studio minimo,istruzione,livello di istruzione,formazione,livello di studi,titolo richiesto,studi
opleiding,opleidingsniveau,opleidingseis,gevraagde opleiding,vereiste opleiding,niveau opleiding,opleidingseisen,diploma,denkniveau,werk- en denkniveau,werk en denkniveau,studieniveau,functieniveau opleiding
wykształcenie,wymagane wykształcenie,minimalne wykształcenie,poziom wykształcenia
utbildning,utbildningsnivå,utbildningskrav,krav på utbildning,uddannelse,uddannelsesniveau,uddannelseskrav,utdanning,utdanningsnivå,utdanningskrav,koulutus,koulutustaso,koulutusvaatimus
vzdělání,minimální vzdělání,požadované vzdělání,minimální stupeň vzdělání,vzdelanie,minimálne vzdelanie,požadované vzdelanie,studii,nivel studii,nivelul studiilor,educație,végzettség,iskolai végzettség,eğitim,eğitim seviyesi,eğitim durumu,stručna sprema,образование,уровень образования,освіта
学歴,最終学歴,学歴要件,応募学歴,学历,学历要求,教育程度,學歷,學歷要求,최종학력,학력`,
  years: `
experience,experience required,required experience,experience requirement,experience requirements,experience needed,minimum experience,min experience,min. experience,minimum experience required,work experience,working experience,professional experience,relevant experience,industry experience,job experience,prior experience,previous experience,total experience,exp,exp.,experience (years),experience in years,experience required (years),experience (in years),required experience (years),minimum experience (years),years of experience,years experience,years' experience,required years of experience,minimum years of experience,minimum years experience,years of experience required,years of work experience,years of relevant experience,number of years of experience,years of professional experience,preferred experience,desired experience,overall experience,experience range,yoe
berufserfahrung,erfahrung,arbeitserfahrung,erforderliche erfahrung,erforderliche berufserfahrung,mindesterfahrung,praxiserfahrung,berufserfahrung (jahre),berufserfahrung in jahren,jahre berufserfahrung,jahre erfahrung,erfahrung (jahre),berufspraxis
expérience,expérience requise,expérience demandée,expérience souhaitée,expérience minimum,expérience professionnelle,expérience exigée,expérience minimale,années d'expérience,nombre d'années d'expérience,niveau d'expérience requis,expérience (années)
experiencia,experiencia mínima,experiencia requerida,experiencia laboral,experiencia profesional,años de experiencia,experiencia previa,experiencia exigida,tiempo de experiencia,años de experiencia requeridos,experiencia (años),experiència,experiència mínima,anys d'experiència
experiência,experiência mínima,experiência exigida,experiência requerida,experiência profissional,anos de experiência,tempo de experiência,experiência prévia,tempo mínimo de experiência,experiência (anos)
esperienza,esperienza richiesta,esperienza minima,esperienza lavorativa,esperienza professionale,anni di esperienza,anni esperienza,esperienza (anni)
ervaring,werkervaring,gevraagde ervaring,vereiste ervaring,jaren ervaring,aantal jaren ervaring,aantal jaar ervaring,minimale ervaring,relevante werkervaring,jaren werkervaring
doświadczenie,wymagane doświadczenie,doświadczenie zawodowe,minimalne doświadczenie,lata doświadczenia,staż pracy
erfarenhet,arbetslivserfarenhet,erfarenhetskrav,yrkeserfarenhet,års erfarenhet,antal års erfarenhet,erfaring,erhvervserfaring,arbeidserfaring,krav til erfaring,års erfaring,työkokemus,kokemus
praxe,délka praxe,zkušenosti,požadovaná praxe,prax,dĺžka praxe,experiență,experiența,tapasztalat,szakmai tapasztalat,deneyim,tecrübe,deneyim süresi,radno iskustvo,iskustvo,опыт,опыт работы,требуемый опыт,досвід,досвід роботи
経験,経験年数,実務経験,必要経験年数,実務経験年数,经验,工作经验,经验要求,工作年限,年限要求,工作经验要求,經驗,工作經驗,경력,경력요건`,
};

interface LabelIndex {
  topics: Map<string, LabelTopic[]>;
  /** By what `shapeOf` makes of a label: most words are seen to be none without a look at the map. */
  shapes: Uint8Array;
}
let index: LabelIndex | undefined;

const shapesCount = 0x4000;
/** Of words by their length and their first and last letters, in any case. */
const shapeOf = (length: number, first: number, last: number): number =>
  (length * 677 + (first | 0x20) * 31 + (last | 0x20)) & (shapesCount - 1);

function indexLabels(): LabelIndex {
  const topics = new Map<string, LabelTopic[]>();
  const shapes = new Uint8Array(shapesCount);
  for (const [topic, labels] of Object.entries(labelsByTopic) as [LabelTopic, string][])
    for (const label of labels.split(/[,\n]/)) {
      if (label === "") continue;
      topics.set(label, [...(topics.get(label) ?? []), topic]);
      shapes[shapeOf(label.length, label.charCodeAt(0), label.charCodeAt(label.length - 1))] = 1;
    }
  return { topics, shapes };
}

/** What the words between two places of a text ask for as a label; undefined where they are none that is known. */
export function topicsOf(text: string, from: number, to: number): readonly LabelTopic[] | undefined {
  const { topics, shapes } = (index ??= indexLabels());
  const [first, last] = [codeAt(text, from), codeAt(text, to - 1)];
  // The letters of other scripts have other small ones.
  const isKnownShape = first > 127 || last > 127 || shapes[shapeOf(to - from, first, last)] === 1;
  if (!isKnownShape) return undefined;
  return topics.get(
    text.slice(from, to).toLowerCase().replace("\u2019", "'").replace("\u00a0", " ").replaceAll("_", " "),
  );
}
