import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Provider } from "../../../../src/cron/providers/provider.ts";
import { boardFromAddress, findProvider, providers } from "../../../../src/cron/providers/registry.ts";
import { shared } from "./read-all.ts";

const uuid = "d126952c-a859-45b9-8b7b-eee85731acb9";

describe("boardFromAddress", () => {
  it.each<[string, keyof typeof providers, string]>([
    ["https://boards.greenhouse.io/acme", "greenhouse", "acme"],
    ["https://boards.greenhouse.io/Acme/jobs/8225722", "greenhouse", "acme"],
    ["https://job-boards.greenhouse.io/acme/jobs/8225722?gh_jid=8225722", "greenhouse", "acme"],
    ["https://boards.eu.greenhouse.io/acme", "greenhouse", "acme"],
    ["https://job-boards.eu.greenhouse.io/acme/jobs/1", "greenhouse", "acme"],
    ["https://boards.greenhouse.io/embed/job_board?for=acme", "greenhouse", "acme"],
    ["https://boards.greenhouse.io/embed/job_board/js?for=acme&b=https%3A%2F%2Facme.example", "greenhouse", "acme"],
    ["https://boards.greenhouse.io/embed/job_app?for=acme&token=8225722", "greenhouse", "acme"],
    ["https://job-boards.eu.greenhouse.io/embed/job_app?token=1&for=Acme", "greenhouse", "acme"],
    ["https://job-boards.greenhouse.io/?url_token=acme", "greenhouse", "acme"],
    ["https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true", "greenhouse", "acme"],
    ["https://api.greenhouse.io/v1/boards/acme", "greenhouse", "acme"],
    ["https://job-boards.greenhouse.io/css", "greenhouse", "css"],
    ["https://job-boards.greenhouse.io/css/jobs/1", "greenhouse", "css"],
    ["https://jobs.lever.co/spotify", "lever", "spotify"],
    [`https://jobs.lever.co/spotify/${uuid}`, "lever", "spotify"],
    [`https://jobs.lever.co/spotify/${uuid}/apply?lever-source=x#form`, "lever", "spotify"],
    ["https://jobs.lever.co/DREAMGAMES", "lever", "dreamgames"],
    ["https://jobs.eu.lever.co/abzena", "lever", "eu:abzena"],
    ["https://api.lever.co/v0/postings/spotify?mode=json", "lever", "spotify"],
    [`https://api.eu.lever.co/v0/postings/abzena/${uuid}`, "lever", "eu:abzena"],
    ["https://jobs.ashbyhq.com/kraken.com", "ashby", "kraken.com"],
    [`https://jobs.ashbyhq.com/Ramp/${uuid}/application`, "ashby", "ramp"],
    ["https://jobs.ashbyhq.com/Tools%20for%20Humanity", "ashby", "tools for humanity"],
    ["https://jobs.ashbyhq.com/Tools for Humanity/", "ashby", "tools for humanity"],
    ["https://jobs.ashbyhq.com/acme/embed?version=2", "ashby", "acme"],
    ["https://api.ashbyhq.com/posting-api/job-board/AlephAlpha?includeCompensation=true", "ashby", "alephalpha"],
    ["https://Acme.recruitee.com/o/mission-planner/c/new", "recruitee", "acme"],
    ["https://acme.jobs.personio.de/job/2749999?language=de", "personio", "acme"],
    ["https://acme.jobs.personio.com", "personio", "acme"],
    ["https://apply.workable.com/Acme/j/74172297A5/", "workable", "acme"],
    ["https://apply.workable.com/api/v1/widget/accounts/acme?details=true", "workable", "acme"],
    ["https://apply.workable.com/api/v3/accounts/acme/jobs", "workable", "acme"],
    ["https://acme.workable.com/jobs/12", "workable", "acme"],
    ["https://jobs.smartrecruiters.com/Acme/744000138728139-mission-planner", "smartrecruiters", "acme"],
    ["https://jobs.smartrecruiters.com/oneclick-ui/company/Acme/publication/x?y=1", "smartrecruiters", "acme"],
    ["https://api.smartrecruiters.com/v1/companies/acme/postings?limit=1", "smartrecruiters", "acme"],
    ["https://acme.wd5.myworkdayjobs.com/en-US/External/job/Place/Words_R1", "workday", "acme|wd5|external"],
    ["https://acme.wd5.myworkdayjobs.com/External", "workday", "acme|wd5|external"],
    ["https://acme.wd5.myworkdayjobs.com/ns-eeh", "workday", "acme|wd5|ns-eeh"],
    ["https://acme.wd103.myworkdayjobs.com/wday/cxs/acme/External/jobs", "workday", "acme|wd103|external"],
    ["https://wd5.myworkdaysite.com/en-US/recruiting/acme/External/job/x", "workday", "acme|wd5|external"],
    ["https://acme.applytojob.com/apply/AbCdEf1234/Map-Reader", "jazzhr", "acme"],
    ["https://careers.acme.com/api/jobs?page=1", "jibe", "careers.acme.com"],
    ["https://jobs.acme.com/job/Paris-Map-Reader-75001/1419166133-en_US/?feedId=1", "successfactors", "jobs.acme.com"],
    ["https://jobs.acme.com/north/go/All-Jobs/8610800/25/", "successfactors", "jobs.acme.com|north"],
    ["https://Jobs.Acme.com/viewalljobs/?locale=en_US", "successfactors", "jobs.acme.com"],
    ["https://jobs.acme.com/search/?q=&sortColumn=referencedate&sortDirection=desc", "successfactors", "jobs.acme.com"],
    ["https://Careers-Acme.icims.com/jobs/8214/pilot/job?in_iframe=1", "icims", "careers-acme"],
    ["careers-acme.icims.com", "icims", "careers-acme"],
    ["https://join.com/companies/Acme/16304018-kartenleser?pid=x", "join", "acme"],
    ["join.com/companies/acme/jobs/16304018-kartenleser", "join", "acme"],
    [
      "https://jobs.deel.com/QMLCareers/job-details/5d3636f8-0712-4fe2-a1f4-84358440d272/overview",
      "deel",
      "QMLCareers",
    ],
    ["https://jobs.jobvite.com/Acme/job/oiiRyfwJ?__jvst=x", "jobvite", "acme"],
    ["https://jobs.jobvite.com/careers/acme/jobs", "jobvite", "acme"],
    ["https://jobs.jobvite.com/acme", "jobvite", "acme"],
    ["https://acme.jibeapply.com/jobs", "jibe", "acme.jibeapply.com"],
    [
      "https://Acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/cx_1001/job/210711544/?keyword=x",
      "oracle",
      "acme.fa.us2.oraclecloud.com|CX_1001",
    ],
    [
      "https://fa-acme-saasfaprod1.fa.ocs.oraclecloud.com/hcmUI/CandidateExperience/en/sites/AcmeCareers/requisitions",
      "oracle",
      "fa-acme-saasfaprod1.fa.ocs.oraclecloud.com|AcmeCareers",
    ],
    [
      "https://acme.fa.oraclecloud.com/hcmRestApi/resources/latest/recruitingCEJobRequisitions?onlyData=true&finder=findReqs;siteNumber=CX_1,limit=25",
      "oracle",
      "acme.fa.oraclecloud.com|CX_1",
    ],
    ["https://Acme.bamboohr.com/careers/24?source=x", "bamboohr", "acme"],
    ["https://acme.bamboohr.com/jobs/view.php?id=24", "bamboohr", "acme"],
    ["https://Acme.breezy.hr/p/65fef260f81c-mission-planner/apply", "breezy", "acme"],
    ["https://acme.breezy.hr/json?verbose=true", "breezy", "acme"],
    ["https://Acme.pinpointhq.com/en/postings/f0bd8a53-6215-4532-b62a-9c8034c77f56", "pinpoint", "acme"],
    ["https://Acme.teamtailor.com/jobs/8461370-mission-planner?utm=x", "teamtailor", "acme"],
    ["https://acme.na.teamtailor.com/jobs.json", "teamtailor", "acme.na"],
    ["https://Acme.eightfold.ai/careers?domain=acme.com&pid=1", "eightfold", "acme.eightfold.ai|acme.com"],
    ["https://careers.acme.com/careers/job/42-planner?domain=Acme.com", "eightfold", "careers.acme.com|acme.com"],
    ["https://careers.acme.com/careers/search?query=*&domain=acme.com", "eightfold", "careers.acme.com|acme.com"],
    ["https://acme.eightfold.ai/api/apply/v2/jobs?domain=acme.com", "eightfold", "acme.eightfold.ai|acme.com|v2"],
    ["https://careers.Acme.com/us/en/search-results?from=10&s=1", "phenom", "careers.acme.com|us/en"],
    ["https://careers.acme.com/hourly/global/en/search-results/", "phenom", "careers.acme.com|hourly/global/en"],
    ["https://careers.acme.com/us/en/job/ACMEUSP1EXTERNALENUS/Mission-Planner", "phenom", "careers.acme.com|us/en"],
    ["https://Acme.avature.net/careers/SearchJobs/?jobOffset=20", "avature", "acme.avature.net|careers"],
    ["https://jobs.acme.com/en_US/careers/JobDetail/Planner/13788", "avature", "jobs.acme.com|en_US/careers"],
    ["https://careers.acme.com/careers/OpenRoles", "avature", "careers.acme.com|careers|OpenRoles"],
    ["https://jobs.gem.com/Acme/am9icG9zdDoAcmeFixture00000000001?source=x", "gem", "acme"],
    ["https://jobs.gem.com/acme", "gem", "acme"],
    ["https://api.gem.com/job_board/v0/acme/job_posts/", "gem", "acme"],
    ["https://employability-portal.gupy.io/api/v1/jobs?companyId=986&limit=10", "gupy", "986"],
    [
      "https://recruiting.paylocity.com/Recruiting/Jobs/All/211E692D-c45a-4e3a-ae01-3e497af97929/Acme-LLC",
      "paylocity",
      "211e692d-c45a-4e3a-ae01-3e497af97929",
    ],
    ["https://ats.rippling.com/en-GB/Acme/jobs/2f0674e6-f01f-4ecd-b459-e947241c211f?jobSite=x", "rippling", "acme"],
    ["https://ats.us1.rippling.com/acme/jobs", "rippling", "acme"],
    ["https://api.rippling.com/platform/api/ats/v1/board/acme/jobs", "rippling", "acme"],
    ["https://Acme.careers.hibob.com/jobs/05ee8195-b8d4-4590-a36e-5187cd4974b2", "hibob", "acme"],
    ["https://careers.jobscore.com/careers/Acme/jobs/mission-planner-dN0pAtH?ref=rss", "jobscore", "acme"],
    ["https://careers.jobscore.com/jobs/acme/feed.atom", "jobscore", "acme"],
    ["https://www.careers-page.com/Acme/job/L8597V4V", "manatal", "acme"],
    ["https://www.careers-page.com/api/v1.0/c/acme/jobs/?page=2", "manatal", "acme"],
    ["https://Acme.hire.trakstar.com/jobs/fk0z8rm/?source=x", "trakstar", "acme"],
    ["https://acme.recruiterbox.com/jobs/fk0z8rm/", "trakstar", "acme"],
    ["https://careers.pageuppeople.com/999/CW/en-us/job/498309/mission-planner", "pageup", "999|cw|en-us"],
    ["https://careers.pageuppeople.com/999/cw/en/latest_jobs.rss", "pageup", "999|cw|en"],
    [
      "https://recruitingbypaycor.com/career/JobIntroduction.action?clientId=0AC3E0ac3e0ac3e0ac3e0ac3e0ac3e00&id=x",
      "paycor",
      "0ac3e0ac3e0ac3e0ac3e0ac3e0ac3e00",
    ],
    ["https://Acme.hrmdirect.com/employment/view.php?req=3781760", "clearcompany", "acme"],
    [
      "https://phf.tbe.taleo.net/phf02/ats/careers/v2/viewRequisition?org=ACME&cws=38&rid=12138",
      "taleobe",
      "phf02|ACME|38",
    ],
    ["https://phf.tbe.taleo.net/phf02/ats/servlet/Rss?org=acme&cws=38", "taleobe", "phf02|ACME|38"],
    ["https://www.governmentjobs.com/careers/Acme/jobs/5479054/mission-planner?x=y", "neogov", "acme"],
    ["https://www.schooljobs.com/careers/acme", "neogov", "schooljobs:acme"],
    ["https://www.governmentjobs.com/careers/home/index?agency=acme&page=1", "neogov", "acme"],
    ["https://secure7.saashr.com/ta/6202174.careers?ShowJob=621242952", "ukgready", "secure7.saashr.com|6202174"],
    [
      "https://secure7.saashr.com/ta/rest/ui/recruitment/companies/%7C6202174/job-requisitions?offset=1",
      "ukgready",
      "secure7.saashr.com|6202174",
    ],
    [
      "https://workforcenow.adp.com/mascsr/default/mdf/recruitment/recruitment.html?cid=3B0AE0B0-0000-4000-8000-00000000ACDC&ccId=19000101_000001&lang=en_US",
      "adpwfn",
      "3b0ae0b0-0000-4000-8000-00000000acdc|19000101_000001",
    ],
    [
      "https://secure7.saashr.com/ta/rest/ui/recruitment/companies/%7C6202174/job-requisitions?offset=1",
      "ukgready",
      "secure7.saashr.com|6202174",
    ],
    ["https://Acme.zohorecruit.in/jobs/Careers/91994000000294203/Mission-Planner", "zoho", "acme.zohorecruit.in"],
    ["https://www.comeet.com/jobs/Acme/65.00a/mission-planner/DD.B6F", "comeet", "acme|65.00A"],
    [
      "https://www.paycomonline.net/v4/ats/web.php/portal/2B54F2860AD440DB8B3B7C9BE2122564/jobs/318211?jpt=public",
      "paycom",
      "2b54f2860ad440db8b3b7c9be2122564",
    ],
    [
      "https://www.paycomonline.net/v4/ats/web.php/jobs/ViewJobDetails?job=7&clientkey=2B54F2860AD440DB8B3B7C9BE2122564",
      "paycom",
      "2b54f2860ad440db8b3b7c9be2122564",
    ],
    ["https://Acme.applicantpro.com/jobs/4147596.html", "applicantpro", "acme"],
    ["https://acme.isolvedhire.com/jobs/", "applicantpro", "isolvedhire:acme"],
    ["acme.applicantpool.com/jobs/7", "applicantpro", "applicantpool:acme"],
    ["https://Acme.csod.com/ux/ats/careersite/4/home/requisition/5045?c=acme", "cornerstone", "acme|4"],
    ["https://acme.csod.com/ats/careersite/JobDetails.aspx?site=5&c=acme&id=7", "cornerstone", "acme|5"],
    ["https://acme.careers-page.com/", "manatal", "acme"],
    ["https://secure.workforceready.eu/ta/6208603.careers?lang=en-GB", "ukgready", "secure.workforceready.eu|6208603"],
    ["https://myjobs.adp.com/AcmeCareers/cx/job/5001227248706?c=7", "adprm", "acmecareers"],
    ["https://jobs.polymer.co/acme/41195", "polymer", "acme"],
    ["https://careers.hireology.com/acme/2699065/description", "hireology", "acme"],
    ["https://acme.hireology.careers/jobs", "hireology", "acme"],
    ["https://Acme.factorialhr.com/job_posting/mission-planner-298342", "factorial", "acme.factorialhr.com"],
    ["acme.factorialhr.com.br/embed/jobs", "factorial", "acme.factorialhr.com.br"],
    ["https://acme.factorial.it/", "factorial", "acme.factorial.it"],
    ["https://Acme.vagas.solides.com.br/vaga/903478", "solides", "acme"],
    ["https://acme.solides.jobs/vacancies/903478?origem=portal", "solides", "acme"],
    [
      "https://jobs.gusto.com/boards/Acme-llc-ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
      "gusto",
      "acme-llc-ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
    ],
    ["https://cdn.jobylon.com/jobs/companies/1955/embed/v2/?page_size=1000", "jobylon", "1955"],
    ["https://cdn.jobylon.com/jobs/company-groups/241/embed/v2/", "jobylon", "group:241"],
    ["https://emp.jobylon.com/companies/2972-uefa/", "jobylon", "2972"],
    ["https://Acme.traffit.com/career/", "traffit", "acme"],
    ["https://www.acme.traffit.com/public/an/9f2c60ab41?source=career_page", "traffit", "acme"],
    ["https://app.dover.com/jobs/Work-at-Acme", "dover", "work-at-acme"],
    ["https://app.dover.com/api/v1/careers-page-slug/acme", "dover", "acme"],
    ["https://Acme.careerplug.com/jobs/3301618/apps/new", "careerplug", "acme"],
    ["https://Careers.Acme.com/search-jobs", "radancy", "careers.acme.com"],
    ["https://careers.acme.com/en/search-jobs/China/3456/2/1814991", "radancy", "careers.acme.com|en"],
    ["https://careers.acme.com/en-us/job/boston/director-maps/1113/101095894992", "radancy", "careers.acme.com|en-us"],
    ["https://fitnext.app.loxo.co/FitNext?t=1", "loxo", "fitnext.app.loxo.co|fitnext"],
    ["app.loxo.co/acme", "loxo", "app.loxo.co|acme"],
    [
      "https://app.ismartrecruit.com/openJobWebsite?tenantId=E7pYWNtZS5jb21fNEttOVF6VGIQ9e&view=list&lang=fr",
      "ismartrecruit",
      "acme.com|4Km9QzTb",
    ],
    ["https://Acme.softgarden.io/de/vacancies", "softgarden", "acme"],
    ["https://acme.career.softgarden.de", "softgarden", "acme"],
    ["jobs.lever.co/spotify", "lever", "spotify"],
    ["//jobs.lever.co/spotify", "lever", "spotify"],
    ["  HTTP://JOBS.LEVER.CO/Spotify/  ", "lever", "spotify"],
    ["https://jobs.lever.co:443/spotify", "lever", "spotify"],
    ["jobs.lever.co/spotify?next=https://evil.example", "lever", "spotify"],
  ])("reads %s", (address, provider, board) => {
    expect(boardFromAddress(address)).toEqual({ provider, board });
    expect(findProvider(provider)?.canonicalBoard(board)).toBe(board);
  });

  it.each([
    "",
    " ",
    "spotify",
    "https://",
    "https://www.recruitee.com/pricing",
    "https://apply.workable.com/j/74172297A5",
    "https://apply.workable.com/",
    "https://www.workable.com/pricing",
    "https://acme.personio.de/",
    "https://recruitee.com",
    "https://a.b.recruitee.com/",
    "https://www.jobvite.com/careers",
    "https://jobs.jobvite.com/support/x",
    "https://www.oracle.com/careers",
    "https://acme.fa.us2.oraclecloud.com/hcmUI/CandidateExperience/en",
    "https://acme.fa.us2.oraclecloud.com.evil.example/hcmUI/CandidateExperience/en/sites/CX_1",
    "https://evil.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX_1",
    "https://www.bamboohr.com/careers",
    "https://bamboohr.com/careers",
    "https://a.b.bamboohr.com/careers",
    "https://acme.eightfold.ai/careers",
    "https://app.eightfold.ai/careers?domain=volkscience.com",
    "https://acme.example/careers?domain=engineering",
    "https://acme.example/careersite?domain=acme.com",
    "https://careers.acme.com/search-results",
    "https://careers.acme.com/us/en/job/12/mission-planner",
    "https://careers.acme.com/a/b/us/en/search-results",
    "https://acme.avature.net/",
    "https://acme.example/careers/searchjobs",
    "https://acme.example/SearchJobs",
    "https://www.gem.com/pricing",
    "https://jobs.gem.com/",
    "https://jobs.gem.com/api/public/graphql",
    "https://api.gem.com/v0/candidates",
    "https://acme.gupy.io/jobs/11508930",
    "https://portal.gupy.io/job-search/term=mapas",
    "https://employability-portal.gupy.io/api/v1/jobs?companyId=acme",
    "https://recruiting.paylocity.com/Recruiting/Jobs/Details/4248451",
    "https://recruiting.paylocity.com/Recruiting/Jobs/All/acme",
    "https://www.rippling.com/careers",
    "https://ats.rippling.com/acme",
    "https://www.zohorecruit.com/jobs/Careers",
    "https://acme.zohorecruit.com.evil.example/jobs/Careers",
    "https://breezy.hr/pricing",
    "https://app.breezy.hr/signin",
    "https://www.pinpointhq.com/pricing",
    "https://www.teamtailor.com/jobs",
    "https://a.b.teamtailor.com/jobs",
    "https://careers.hibob.com/jobs",
    "https://a.b.careers.hibob.com/jobs",
    "https://careers.jobscore.com/apply_flow/applications/go?job_id=x",
    "https://www.jobscore.com/careers/acme",
    "https://www.careers-page.com/",
    "https://www.careers-page.com/api/v1.0/c/",
    "https://hire.trakstar.com/",
    "https://www.recruiterbox.com/",
    "https://jsapi.recruiterbox.com/v1/openings?client_name=acme",
    "https://careers.pageuppeople.com/999/cw",
    "https://careers.pageuppeople.com/acme/cw/en/",
    "https://secure.dc2.pageuppeople.com/apply/1083/gateway/default.aspx",
    "https://recruitingbypaycor.com/career/CareerHome.action",
    "https://recruitingbypaycor.com/career/CareerHome.action?clientId=acme",
    "https://apply.hrmdirect.com/resumedirect/ApplyOnline/Apply.aspx?req_id=1",
    "https://www.hrmdirect.com/",
    "https://phf.tbe.taleo.net/dispatcher/servlet/DispatcherServlet?org=ACME&act=redirectCws&cws=38",
    "https://acme.taleo.net/careersection/ex/jobsearch.ftl",
    "https://phe.tbe.taleo.net/phf02/ats/servlet/Rss?org=ACME&cws=38",
    "https://www.governmentjobs.com/careers/home/index",
    "https://www.governmentjobs.com/jobs",
    "https://www.governmentjobs.com/careers/",
    "https://secure7.saashr.com/ta/6202174.login",
    "https://www.saashr.com/",
    "https://workforcenow.adp.com/theme/index.html",
    "https://www.adp.com/",
    "https://www.comeet.com/jobs/acme",
    "https://jobs.acme.com/search/?q=maps",
    "https://jobs.acme.com/job/paris/map-reader/1234/14191",
    "https://jobs.acme.com/job/map-reader-1419166133",
    "https://jobs.acme.com/search/viewalljobs/",
    "https://www.icims.com/products",
    "https://a.careers-acme.icims.com/jobs",
    "https://join.com/companies",
    "https://join.com/jobs/acme",
    "https://jobs.deel.com/job-boards/acme",
    "https://www.deel.com/careers",
    "https://www.comeet.com/pricing",
    "https://jobs.lever.co",
    "https://jobs.lever.co/",
    "https://jobs.lever.co//spotify",
    "https://lever.co/spotify",
    "https://www.lever.co/spotify",
    "https://jobs.lever.co.evil.example/spotify",
    "https://evil.example/jobs.lever.co/spotify",
    "https://xjobs.lever.co/spotify",
    "https://user@jobs.lever.co/spotify",
    "https://user:secret@jobs.lever.co/spotify",
    "https://jobs.lever.co@evil.example/spotify",
    "https://evil.example\\@jobs.lever.co/spotify",
    "https://jobs.lever.co\\@evil.example/spotify",
    "https://jobs.lever.co:8443/spotify",
    "http://jobs.lever.co:443/spotify",
    "jobs.lever.co:8443/spotify",
    "ftp://jobs.lever.co/spotify",
    "file:///jobs.lever.co/spotify",
    "javascript:alert(1)",
    "javascript://jobs.lever.co/%0aalert(1)",
    "data:text/html,https://jobs.lever.co/spotify",
    "mailto:x@jobs.lever.co",
    "https://127.0.0.1/spotify",
    "https://2130706433/spotify",
    "https://[::1]/spotify",
    "https://constructor/spotify",
    "https://__proto__/spotify",
    "https://jobs.lever.co/x/%2e%2e",
    "https://jobs.lever.co/a%2fb",
    "https://jobs.lever.co/spot\nify",
    "https://jobs.lever.co/spot\0ify",
    "https://jobs.lever.co/spotify|x",
    "https://jobs.lever.co/%F0%9F%9A%80",
    "https://api.lever.co/spotify",
    "https://api.lever.co/v0/postings",
    `https://jobs.lever.co/${"x".repeat(121)}`,
    `https://jobs.lever.co/spotify?${"x".repeat(2_000)}`,
    "https://boards.greenhouse.io/embed/job_app?token=8225722",
    "https://boards.greenhouse.io/embed/job_board?for=embed",
    "https://boards.greenhouse.io/assets/x.js",
    "https://www.paycomonline.net/v4/ats/web.php/portal/short/career-page",
    "https://www.applicantpro.com/jobs/",
    "https://app.softgarden.io/",
    "https://emp.jobylon.com/jobs/355795-acme/",
    "https://cdn.jobylon.com/embedder.js",
    "https://www.traffit.com/",
    "https://knowledge.traffit.com/en/articles/1",
    "https://app.dover.com/apply/Acme/bbbbbbbb-0000-4000-8000-000000000001",
    "https://app.dover.com/Acme/careers/aaaaaaaa-1111-4222-8333-444444444444",
    "https://www.careerplug.com/pricing",
    "https://careers.acme.com/search-jobs-here",
    "https://careers.acme.com/category/maps-jobs/1113/14841/1",
    "https://careers.acme.com/job/boston/director-maps/1113",
    "https://fitnext.app.loxo.co/job/NDI0NzQtZWloemhlZHR5ZzFlaWp4Zg==",
    "https://app.ismartrecruit.com/jobDescription?x=E7pYWNtZS5jb21fMTQwMDEwMV9XX2VuQ9e&view=grid",
    "https://app.ismartrecruit.com/openJobWebsite?tenantId=acme.com_4Km9QzTb",
    "https://app.ismartrecruit.com/openJobWebsite?tenantId=E7p****Q9e",
    "https://app.ismartrecruit.com/openJobWebsite",
    "https://www.ismartrecruit.com/openJobWebsite?tenantId=E7pYWNtZS5jb21fNEttOVF6VGIQ9e",
    "https://www.loxo.co/acme",
    "https://app.loxo.co/",
    "https://jobs.gusto.com/postings/acme-llc-ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
    "https://jobs.gusto.com/boards/acme",
    "https://gusto.com/boards/acme-ed3a1ae2-cd0f-4b68-b4bb-e8b4e52a3f73",
    "https://vagas.solides.com.br/vaga/903478",
    "https://www.solides.jobs/",
    "https://apigw.solides.com.br/jobs/v3/portal-vacancies-new?slug=acme",
    "https://factorialhr.com/pricing",
    "https://www.factorial.es/",
    "https://a.b.factorial.it/",
    "https://acme.factorial.example/",
    "https://www.career.softgarden.de/",
    "https://www.hireology.careers/",
    "https://myjobs.adp.com/public/x",
    "https://acme.csod.com/ux/ats/careersite/0/home",
    "https://acme.csod.com/client/acme/default.aspx",
    "https://us.api.csod.com/ux/ats/careersite/4/home",
    "https://a.b.applicantpro.com/jobs/",
    "https://acme.evilapplicantpro.com/jobs/",
    "https://www.paycomonline.net/other?clientkey=2B54F2860AD440DB8B3B7C9BE2122564",
    "https://boards-api.greenhouse.io/v1",
    "https://boards-api.eu.greenhouse.io/v1/boards/acme",
    "https://acme.example/careers?gh_jid=8225722",
    "https://acme.example/careers?ashby_jid=" + uuid,
    "https://jobs.ashbyhq.com/api/non-user-graphql?op=ApiJobBoardWithTeams",
    "https://jobs.ashbyhq.com/%E0%A4%A",
    "https://jobs.ashbyhq.com/..%2f..%2fx",
  ])("refuses %j", (address) => {
    expect(boardFromAddress(address)).toBeNull();
  });
});

/** Hosts whose addresses tell the board. */
const OWN_HOSTS =
  /^app\.ismartrecruit\.com$|^cdn\.jobylon\.com$|\.traffit\.com$|^app\.dover\.com$|\.careerplug\.com$|^jobs\.deel\.com$|^join\.com$|(?<!^www)\.icims\.com$|^careers\.qualcomm\.com$|^www\.comeet\.com$|^jobs\.jobvite\.com$|\.(?:saashr|entertimeonline|mykronos)\.com$|\.workforceready\.(?:com\.au|eu)$|^workforcenow\.adp\.com$|^www\.paycomonline\.net$|^myjobs\.adp\.com$|^jobs\.polymer\.co$|\.softgarden\.io$|^(?:[^.]+\.)?app\.loxo\.co$|^jobs\.gusto\.com$|\.vagas\.solides\.com\.br$|\.solides\.jobs$|\.factorial(?:hr)?\.(?:\w{2}|com|com\.br)$|\.career\.softgarden\.de$|^careers\.hireology\.com$|(?<!^www)\.(?:applicantpro|isolvedhire|applicantpool)\.com$|\.tbe\.taleo\.net$|^recruitingbypaycor\.com$|^recruiting\.paylocity\.com$|^careers\.pageuppeople\.com$|\.hire\.trakstar\.com$|^jobs\.gem\.com$|\.careers-page\.com$|\.careers\.hibob\.com$|\.(?:lever\.co|greenhouse\.io|ashbyhq\.com|jobs\.personio\.(?:de|com)|recruitee\.com|myworkdayjobs\.com|myworkdaysite\.com|applytojob\.com|bamboohr\.com|teamtailor\.com|breezy\.hr|pinpointhq\.com|fa\.(?:\w+\.){0,2}oraclecloud\d*\.(?:com|eu)|rippling\.com|zohorecruit\.(?:com|eu|in)|jibeapply\.com|smartrecruiters\.com)$|(?<!^jobs)\.workable\.com$/;

/** Paths of sites on hosts of the companies' own that only one ATS has. */
const OWN_PATHS =
  /^\/companies\/\d+-|^(?:\/[a-z-]{2,5})?\/search-jobs(?:\/|$)|^\/ux\/ats\/careersite\/\d+\/|^\/(?:[a-z]{2}_[A-Z]{2}\/)?[\w-]+\/(?:SearchJobs|OpenRoles|JobDetail)(?:\/|\?|$)|^\/ats\/careersite\/search\.aspx|\/[a-z]{2,6}\/[a-z]{2}\/search-results\/?$|\/go\/[^/]+\/\d{5,9}\/?(?:\?|$)|^\/viewalljobs\/?(?:\?|$)|\/search\/?\?.*(?:sortColumn|startrow)=/;

const lists = path.join(shared, "board-lists");
/** Tokens of the lists, where they hold names or numbers beside them that are none. */
const listed = new Map<string, RegExp>([
  ["avature", /\|/],
  ["cornerstone", /\|/],
  ["eightfold", /\//],
  ["gupy", /^\d+$/],
  ["phenom", /\|/],
  ["pageup", /\D/],
  ["jobvite", /^[^/]+$/],
  ["paylocity", /^[\da-f]+-[\da-f]+-/],
]);
describe.skipIf(!existsSync(lists))("the public board lists (skipped when ../shared is absent)", () => {
  it.each(Object.values<Provider>(providers))(
    "$name takes its tokens and finds them again in addresses",
    (provider) => {
      const list = path.join(lists, `${provider.name}.tsv`);
      // Of some no public list is known.
      const rows = (existsSync(list) ? readFileSync(list, "utf8") : "").trim().split("\n").slice(1);
      // A board on a domain of the company's own is none that its address tells.
      const isOwnDomain = (token: string): boolean =>
        token.includes(".") &&
        (provider.hosts(provider.example)[0]?.startsWith(provider.example) === true ||
          (provider.name === "oracle" && !token.includes(".oraclecloud")));
      const tokens = rows
        .map((row) => row.split("\t")[0] ?? "")
        .filter((token) => provider.name !== "jibe" && !isOwnDomain(token))
        .filter((token) => listed.get(provider.name)?.test(token) ?? true);
      if (tokens.length === 0) return;
      const boards = tokens.flatMap((token) => provider.canonicalBoard(token) ?? []);
      // A few tokens of the lists are typing errors ("1pyra)mid_health&care").
      expect(boards.length / tokens.length).toBeGreaterThan(0.999);
      for (const board of boards) {
        expect(boardFromAddress(provider.boardUrl(board))).toEqual({ provider: provider.name, board });
        const naming = provider.ticket?.request(board) ?? provider.listRequest(board);
        expect(boardFromAddress(naming.url)).toEqual({ provider: provider.name, board });
      }
    },
  );

  it("career pages on the providers' own hosts resolve to their board, others to none", () => {
    const text = readFileSync(path.join(lists, "career-pages.csv"), "utf8");
    const rows = [...text.matchAll(/^[^,\n]*,[^,\n]*,([^,\n]+),([^,\n]+),"?([^\n]*)$/gm)];
    let found = 0;
    const others: string[] = [];
    for (const [, address = "", type = "", config = ""] of rows) {
      const board = boardFromAddress(address);
      const { hostname = "", pathname = "", search = "" } = URL.parse(address) ?? {};
      const isOwnHost = OWN_HOSTS.test(hostname) || OWN_PATHS.test(pathname + search);
      expect(board !== null, address).toBe(isOwnHost);
      const token = /""(?:board_)?token"": ""([^"]+)""/.exec(config)?.[1];
      // Comeet's "token" is a key of its interface, not the board's name.
      if (board === null || token === undefined || board.provider === "comeet") continue;
      found++;
      if (board.provider !== type) others.push(board.board);
      if (board.provider !== type) continue;
      if (board.board.replace(/^eu:/, "") !== decodeURIComponent(token).toLowerCase()) others.push(board.board);
    }
    // Its list was made by hand to crawl the company's other board.
    expect(others.filter((board) => !board.startsWith("unilever|")).toSorted()).toEqual([
      "careers.snowflake.com|us/en",
      "iceye",
      "pinterestjobadvertisements",
    ]);
    expect(found).toBeGreaterThan(3_000);
  });
});
