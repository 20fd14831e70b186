import type { Workplace } from "../sim-posting.ts";
import type { Language } from "./prose.ts";

export const employments = ["full_time", "part_time", "contract", "intern", "temporary"] as const;
export type Employment = (typeof employments)[number];

/** A department with what it hires for, and the middle of its yearly pay in USD. */
export interface RoleFamily {
  department: string;
  teams: readonly string[];
  titles: readonly string[];
  payMiddle: number;
  /** What stands before and behind its titles, and where the work is done; absent: as everywhere. */
  levels?: readonly string[];
  tails?: readonly string[];
  workplaces?: readonly Workplace[];
}

export const families: readonly RoleFamily[] = [
  {
    department: "Engineering",
    teams: ["Platform", "Infrastructure", "Mobile", "Developer Experience", "Payments"],
    titles: [
      "Software Engineer",
      "Backend Engineer",
      "Frontend Engineer",
      "Full Stack Engineer (TypeScript)",
      "Site Reliability Engineer",
      "Android Engineer",
      "iOS Engineer",
      "Engineering Manager, Platform",
      "Embedded Software Engineer (C/C++)",
      "Security Engineer",
    ],
    payMiddle: 165_000,
  },
  {
    department: "Data & AI",
    teams: ["Analytics", "Machine Learning", "Data Platform"],
    titles: [
      "Data Analyst",
      "Data Engineer",
      "Data Scientist",
      "Machine Learning Engineer",
      "Research Scientist, Forecasting",
      "Analytics Engineer",
    ],
    payMiddle: 160_000,
  },
  {
    department: "Product",
    teams: ["Core Product", "Growth", "Payments"],
    titles: ["Product Manager", "Group Product Manager", "Technical Program Manager", "Product Operations Specialist"],
    payMiddle: 155_000,
  },
  {
    department: "Design",
    teams: ["Brand", "Product Design"],
    titles: ["Product Designer", "UX Researcher", "Brand Designer", "Content Designer"],
    payMiddle: 130_000,
  },
  {
    department: "Sales",
    teams: ["Enterprise", "Mid-Market", "Sales Development", "Solutions"],
    titles: [
      "Account Executive",
      "Account Executive, Enterprise",
      "Sales Development Representative",
      "Solutions Engineer",
      "Regional Sales Director",
      "Partner Manager",
    ],
    payMiddle: 110_000,
  },
  {
    department: "Marketing",
    teams: ["Demand Generation", "Communications"],
    titles: ["Product Marketing Manager", "Content Strategist", "Field Marketing Manager", "Lifecycle Marketing Lead"],
    payMiddle: 105_000,
  },
  {
    department: "Customer Experience",
    teams: ["Support", "Customer Success", "Implementation"],
    titles: [
      "Customer Support Specialist",
      "Customer Success Manager",
      "Implementation Consultant",
      "Technical Support Engineer",
    ],
    payMiddle: 78_000,
  },
  {
    department: "People",
    teams: ["Talent", "People Operations"],
    titles: ["Technical Recruiter", "People Business Partner", "People Operations Coordinator"],
    payMiddle: 95_000,
  },
  {
    department: "Finance & Legal",
    teams: ["Accounting", "Legal", "Strategic Finance"],
    titles: ["Senior Accountant", "Commercial Counsel", "Financial Analyst", "Payroll Specialist", "Tax Manager"],
    payMiddle: 112_000,
  },
  {
    department: "Operations",
    teams: ["Supply Chain", "Facilities", "Manufacturing"],
    titles: [
      "Operations Manager",
      "Supply Chain Planner",
      "Field Service Technician",
      "Manufacturing Engineer",
      "Warehouse Associate",
      "Quality Inspector",
    ],
    payMiddle: 68_000,
  },
];

export const levels = ["", "", "", "", "Senior ", "Senior ", "Staff ", "Lead ", "Junior ", "Principal "] as const;

/** Words that companies hang on a title, most of the time none. */
export const titleTails = [
  "",
  "",
  "",
  "",
  "",
  "",
  "",
  " II",
  " - EMEA",
  " (Remote)",
  ", Night Shift",
  " (12-month contract)",
  " | New Grad 2027",
] as const;

export const foreignTitles: Readonly<Record<Exclude<Language, "en">, readonly string[]>> = {
  de: [
    "Softwareentwickler (m/w/d)",
    "Vertriebsleiter Region Süd (m/w/d)",
    "Buchhalter (m/w/d) in Teilzeit",
    "Werkstudent Marketing (m/w/d)",
    "Servicetechniker im Außendienst (m/w/d)",
    "Referent Personal (m/w/d)",
  ],
  fr: [
    "Développeur·se back-end (H/F)",
    "Chargé de clientèle (H/F)",
    "Responsable logistique",
    "Stage - Marketing de contenu",
    "Comptable confirmé (H/F)",
    "Ingénieur qualité",
  ],
  pt: [
    "Pessoa Desenvolvedora Back-end",
    "Analista de Dados Pleno",
    "Executivo de Contas",
    "Estágio em Recursos Humanos",
    "Analista Financeiro Sênior",
    "Especialista em Atendimento ao Cliente",
  ],
  ja: [
    "バックエンドエンジニア",
    "データアナリスト",
    "カスタマーサクセスマネージャー",
    "経理担当",
    "法人営業（東京）",
    "プロダクトデザイナー",
  ],
};
