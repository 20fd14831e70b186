import type { BoardSource } from "./board-source.ts";
import { protocols } from "./protocols/registry.ts";
import type { SimBoard } from "./sim-posting.ts";

/** When one of its titles changes. */
const RETITLED_IN_ROUND = 1;
const CHANGED_AT = Date.UTC(2026, 10, 1, 6);

interface Writing {
  title: string;
  place: string;
  department: string;
  description: string;
}

const hebrew =
  "<p>אנחנו מחפשים אנשי תוכנה לצוות הפלטפורמה שלנו. ניסיון של חמש שנים – חובה!</p><ul><li>פיתוח שירותים בענן.</li><li>עבודה מהבית פעמיים בשבוע.</li></ul><p>We also speak English here.</p>";

/** What companies write elsewhere: right to left, mixed with Latin words, and without a space to break at. */
const writings: Writing[] = [
  {
    title: "מהנדסת תוכנה (Backend) – צוות פלטפורמה!",
    place: "תל אביב, ישראל",
    department: "הנדסה",
    description: hebrew,
  },
  {
    title: "Senior Engineer (מרכז פיתוח)",
    place: "Tel Aviv, Israel",
    department: "Engineering",
    description: hebrew,
  },
  { title: "Team Lead", place: "חיפה", department: "מוצר", description: hebrew },
  {
    title: "مهندس برمجيات أول (Backend)!",
    place: "دبي، الإمارات العربية المتحدة",
    department: "الهندسة",
    description:
      "<p>نبحث عن مهندس برمجيات للانضمام إلى فريقنا في دبي. الخبرة مطلوبة!</p><ul><li>تطوير خدمات باستخدام Go.</li></ul>",
  },
  {
    title: "全社横断データ基盤開発推進プロジェクトマネージャー候補者募集".repeat(4),
    place: "東京都渋谷区",
    department: "エンジニアリング本部",
    description: `<p>${"私たちはクラウド基盤のチームで働くエンジニアを募集しています。".repeat(6)}</p>`,
  },
  {
    title: "资深后端开发工程师（分布式系统）",
    place: "上海市",
    department: "技术部",
    description: "<p>我们正在寻找一位经验丰富的软件工程师加入上海团队，负责设计和开发大规模分布式系统。</p>",
  },
  {
    title: "시니어 백엔드 엔지니어 (결제 플랫폼)",
    place: "서울특별시",
    department: "엔지니어링",
    description: "<p>우리는 서울에서 함께 일할 시니어 백엔드 엔지니어를 찾고 있습니다.</p>",
  },
];

/** One more board beside those of `source`, written in scripts other than Latin. */
export function withTongues(source: BoardSource): BoardSource {
  const provider = "lever";
  const token = "tongues";
  const name = "חברת דוגמה (ישראל) בע״מ!";
  const board: SimBoard = {
    id: `${provider}|${token}`,
    provider,
    board: token,
    name,
    url: protocols[provider].careersUrl(token),
  };
  const render = (writing: Writing, index: number, round: number): string => {
    const key = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const isRetitled = round >= RETITLED_IN_ROUND && index === 0;
    return JSON.stringify({
      id: key,
      text: isRetitled ? `${writing.title} ב׳` : writing.title,
      categories: { location: writing.place, department: writing.department, commitment: "Full-time" },
      createdAt: CHANGED_AT,
      description: writing.description,
      hostedUrl: `${board.url}/${key}`,
      applyUrl: `${board.url}/${key}/apply`,
    });
  };
  const elements = (round: number): string[] => writings.map((writing, index) => render(writing, index, round));
  const keys = writings.map((writing, index) => (JSON.parse(render(writing, index, 0)) as { id: string }).id);
  const isOwn = ({ id }: SimBoard): boolean => id === board.id;
  return {
    ...source,
    boards: [...source.boards, board],
    version: (asked, round) =>
      isOwn(asked) ? `${board.id}.${Math.min(round, RETITLED_IN_ROUND)}` : source.version(asked, round),
    changedAt: (asked, round) => (isOwn(asked) ? CHANGED_AT : source.changedAt(asked, round)),
    list: async (asked, round, question) => {
      if (!isOwn(asked)) return await source.list(asked, round, question);
      const { selectPage, wrapList } = protocols[provider];
      return wrapList(selectPage(elements(round), question.query), writings.length);
    },
    posting: async (asked, round, question) =>
      isOwn(asked)
        ? (elements(round)[keys.indexOf(question.key ?? "")] ?? null)
        : await source.posting(asked, round, question),
    truth: async (asked, round) => (isOwn(asked) ? new Set(keys) : await source.truth(asked, round)),
    transitions: async (asked, round) =>
      isOwn(asked)
        ? Promise.reject(new Error("boards in other scripts are not judged"))
        : await source.transitions(asked, round),
  };
}
