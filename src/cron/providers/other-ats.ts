/** An ATS that is known and not read. */
export interface OtherAts {
  name: string;
  /** For people. */
  label: string;
  /** Its own hosts, and those below them. */
  hosts: readonly string[];
  /** Why it is not read, in a sentence. */
  why: string;
}

const NOT_YET = "No adapter reads it yet.";
const OTHERS_BOARDS = "It shows postings of many employers: their own boards are read instead.";

const notYet = (name: string, label: string, ...hosts: string[]): OtherAts => ({ name, label, hosts, why: NOT_YET });
/** A site of many employers' postings, which people paste as a company's board. */
const jobSite = (name: string, label: string, ...hosts: string[]): OtherAts => {
  return { name, label, hosts, why: OTHERS_BOARDS };
};

/**
 * ATS whose addresses people paste and programs ask for, with the reason why they are not read; and sites of many
 * employers that are pasted for one's board. One for which there is a provider has no place here: a test holds it.
 * Sources of the reasons: the ATS's own robots.txt and pages, as recorded in 2026.
 */
export const otherAts: readonly OtherAts[] = [
  {
    name: "ukg",
    label: "UKG Pro Recruiting",
    hosts: ["ultipro.com", "ultipro.ca", "rec.pro.ukg.net"],
    why: "Its robots.txt disallows the list that its own boards ask for.",
  },
  {
    name: "dayforce",
    label: "Dayforce",
    hosts: ["dayforcehcm.com"],
    why: "Its lists are behind a session and a bot wall, which are not got around.",
  },
  {
    name: "successfactors-classic",
    label: "SuccessFactors (without Career Site Builder)",
    hosts: ["successfactors.com", "successfactors.eu", "sapsf.com", "sapsf.eu", "sapsf.cn"],
    why: "Only career sites that are made with its Career Site Builder are read.",
  },
  {
    name: "welcometothejungle",
    label: "Welcome to the Jungle",
    hosts: ["welcometothejungle.com", "welcomekit.co"],
    why: "Its lists stand in a search service, under a key that its own site alone has.",
  },
  {
    name: "talentclue",
    label: "Talent Clue",
    hosts: ["talentclue.com"],
    why: "Pages of single postings are known, and no list of all that one company has.",
  },
  {
    name: "apploi",
    label: "Apploi",
    hosts: ["apploi.com"],
    why: "Its search answers postings of others too, whichever employer it is asked for, and not whose each is.",
  },
  notYet("taleo", "Oracle Taleo Enterprise", "taleo.net"),
  notYet("brassring", "Infinite BrassRing", "brassring.com"),
  notYet("umantis", "Haufe Umantis", "umantis.com"),
  notYet("mokahr", "Moka", "mokahr.com"),
  notYet("beisen", "Beisen", "zhiye.com", "italent.cn"),
  notYet("hrmos", "HRMOS", "hrmos.co"),
  notYet("freshteam", "Freshteam", "freshteam.com"),
  notYet("bullhorn", "Bullhorn", "bullhornstaffing.com"),
  notYet("aba-jobportal", "Abacus Jobportal", "abaservices.ch"),
  notYet("almacareer", "Alma Career", "jobs.cz", "topjobs.sk"),
  notYet("applicantmanager", "The Applicant Manager", "theapplicantmanager.com"),
  notYet("applicantstack", "ApplicantStack", "applicantstack.com"),
  notYet("applynow", "ApplyNow", "applynow.net.au"),
  notYet("appone", "AppOne", "appone.com"),
  notYet("axol", "AXOL", "axol.jp"),
  notYet("betterteam", "Betterteam", "betterteam.com"),
  notYet("candidatus", "Candidatus", "candidatus.com"),
  notYet("careersitecloud", "CareerSiteCloud", "careersitecloud.com"),
  notYet("catsone", "CATS", "catsone.com"),
  notYet("clinch", "Clinch (PageUp)", "clinchtalent.com"),
  notYet("cnstaff", "CNstaff", "cnstaff.com"),
  notYet("connx", "ConnX", "connxcareers.com"),
  notYet("crelate", "Crelate", "crelate.com"),
  notYet("curately", "Curately", "curately.ai"),
  notYet("current-vacancies", "Networx", "current-vacancies.com"),
  notYet("darwinbox", "Darwinbox", "darwinbox.in", "darwinbox.com"),
  notYet("dualoo", "Dualoo", "dualoo.com"),
  notYet("easycruit", "Easycruit", "easycruit.com"),
  notYet("elvium", "Elvium", "elvium.com"),
  notYet("employmenthero", "Employment Hero", "employmenthero.com"),
  notYet("enlizt", "Enlizt", "enlizt.me"),
  notYet("expr3ss", "Expr3ss!", "expr3ss.com"),
  notYet("flatchr", "Flatchr", "flatchr.io"),
  notYet("florecruit", "Flo Recruit", "florecruit.com"),
  notYet("fountain", "Fountain", "fountain.com"),
  notYet("gohire", "GoHire", "gohire.io"),
  notYet("guidant", "Guidant Global", "guidantglobal.com"),
  notYet("haileyhr", "Hailey HR", "haileyhr.app"),
  notYet("hirefly", "Hirefly", "hireflyapp.com"),
  notYet("hirehive", "HireHive", "hirehive.com"),
  notYet("hiringroom", "HiringRoom", "hiringroom.com"),
  notYet("hitalento", "Talento", "hitalento.com"),
  notYet("homerun", "Homerun", "homerun.co"),
  notYet("hotjob", "HotJob", "hotjob.cn"),
  notYet("hrdepartment", "HRDepartment", "hrdepartment.com"),
  notYet("hrpartner", "HR Partner", "hrpartner.io"),
  notYet("huntflow", "Huntflow", "huntflow.io", "huntflow.ru"),
  notYet("hurma", "Hurma", "hurma.work"),
  notYet("inhire", "InHire", "inhire.app"),
  notYet("inrecruiting", "inRecruiting", "intervieweb.it"),
  notYet("intranet-digital", "intranet.digital", "intranet.digital"),
  notYet("onlyfy", "onlyfy", "onlyfy.jobs", "prescreenapp.io"),
  notYet("jobmatchprofile", "Job Match Profile", "jobmatchprofile.com"),
  notYet("jposting", "jposting", "jposting.net"),
  notYet("kandidatenportal", "Kandidatenportal", "kandidatenportal.eu", "bewerberportal.at"),
  notYet("keka", "Keka", "keka.com"),
  notYet("kula", "Kula", "kula.ai"),
  notYet("livehire", "LiveHire", "livehire.com"),
  notYet("lucca", "Lucca", "luccasoftware.com"),
  notYet("mchire", "Paradox McHire", "mchire.com"),
  notYet("mingle", "mingle", "mingle.ro"),
  notYet("oleeo", "Oleeo", "tal.net"),
  notYet("njoyn", "Njoyn", "njoyn.com"),
  notYet("odoo", "Odoo", "odoo.com"),
  notYet("onecruiter", "Onecruiter", "onecruiter.com"),
  notYet("pandape", "Pandapé", "pandape.computrabajo.com", "pandape.infojobs.com.br"),
  notYet("param", "param.ai", "param.ai"),
  notYet("peopleforce", "PeopleForce", "peopleforce.io"),
  notYet("peoplestrong", "PeopleStrong", "peoplestrong.com"),
  notYet("ponta", "PontaHR", "pontahr.com"),
  notYet("prevue", "Prevue APS", "prevueaps.com"),
  notYet("prospective", "Prospective", "prospective.ch"),
  notYet("quickin", "Quickin", "quickin.io"),
  notYet("raiserecruiting", "Raise Recruiting", "raiserecruiting.com"),
  notYet("recruiter-kr", "Midas Recruiter", "recruiter.co.kr"),
  notYet("recruiterflow", "Recruiterflow", "recruiterflow.com"),
  notYet("refline", "Refline", "refline.ch"),
  notYet("resourcesolutions", "Resource Solutions", "resourcesolutions.com"),
  notYet("revolut-people", "Revolut People", "revolutpeople.com"),
  notYet("rexx", "rexx systems", "rexx-server.com", "rexx-systems.com"),
  notYet("ripplehire", "RippleHire", "ripplehire.com"),
  notYet("sage-people", "Sage People", "salesforce-sites.com"),
  notYet("screenloop", "Screenloop", "screenloop.com"),
  notYet("selectminds", "Oracle SelectMinds", "selectminds.com"),
  notYet("senior", "Senior", "portaldetalentos.senior.com.br"),
  notYet("sensehq", "Sense", "sensehq.com"),
  notYet("sniperhire", "SniperHire", "sniperhire.net"),
  notYet("softy", "Softy", "softy.pro"),
  notYet("solique", "Solique", "solique.ch"),
  notYet("sonar", "SONAR ATS", "snar.jp"),
  notYet("spark", "Spark Hire", "spark.work", "sparkhire.com"),
  notYet("talemetry", "Talemetry", "ttcportals.com"),
  notYet("talent-community", "talent-community.com", "talent-community.com"),
  notYet("talent-vn", "Talent.vn", "talent.vn"),
  notYet("talentlyft", "TalentLyft", "talentlyft.com"),
  notYet("talentnet", "Talentnet", "talentnet.community"),
  notYet("talentsoft", "Cegid Talentsoft", "talent-soft.com"),
  notYet("taleez", "Taleez", "taleez.com"),
  notYet("turbohire", "TurboHire", "turbohire.co"),
  notYet("vagas", "VAGAS.com", "vagas.com.br"),
  notYet("varbi", "Varbi", "varbi.com"),
  notYet("werecruit", "We Recruit", "werecruit.io"),
  notYet("willhire", "WillHire", "willhire.co"),
  notYet("yello", "Yello", "yello.co", "recsolu.com"),
  jobSite("jobbank104", "104 Job Bank", "104.com.tw"),
  jobSite("career-aero", "career.aero", "career.aero"),
  jobSite("cv-lv", "CV.lv", "cv.lv"),
  jobSite("dejobs", "DirectEmployers", "dejobs.org"),
  jobSite("hellowork", "HelloWork", "hellowork.com"),
  jobSite("headhunter", "HeadHunter", "hh.ru"),
  jobSite("impactpool", "Impactpool", "impactpool.org"),
  jobSite("indeed", "Indeed", "indeed.com"),
  jobSite("jobs-ch", "jobs.ch", "jobs.ch", "jobup.ch"),
  jobSite("jobstreet", "Jobstreet", "jobstreet.com", "seek.com", "seek.com.au"),
  jobSite("jobteaser", "JobTeaser", "jobteaser.com"),
  jobSite("linkedin", "LinkedIn", "linkedin.com"),
  jobSite("practicelink", "PracticeLink", "practicelink.com"),
  jobSite("practicematch", "PracticeMatch", "practicematch.com"),
  jobSite("teamworkonline", "TeamWork Online", "teamworkonline.com"),
  jobSite("wantapply", "WantApply", "wantapply.com"),
  jobSite("workable-jobs", "Workable job site", "jobs.workable.com"),
  jobSite("ycombinator", "Y Combinator", "ycombinator.com", "workatastartup.com"),
  jobSite("yousty", "Yousty", "yousty.ch"),
  jobSite("zhaopin", "Zhaopin", "zhaopin.com", "51job.com"),
];

/** The ATS of an address that no provider reads; null when it is none of those. */
export function findOtherAts({ hostname }: URL): OtherAts | null {
  const isOf = ({ hosts }: OtherAts): boolean =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return otherAts.find(isOf) ?? null;
}
