/**
 * Words that say where a text comes from, in the scripts pages are written in (law notes, part E.2). Matched after
 * folding, so one script form and one case is enough; both Chinese forms stand here for the reader. Data only.
 */
export interface LabelSet {
  /** Name the source of the text, before the name: 来源：X. */
  readonly before: readonly string[];
  /** The same, after the name: Xより, X供稿. */
  readonly after: readonly string[];
  /** Name who made a picture, before or after the name. */
  readonly photoBefore: readonly string[];
  readonly photoAfter: readonly string[];
  /** "According to X", before or after the name. */
  readonly citeBefore: readonly string[];
  readonly citeAfter: readonly string[];
}

/** Words parted by `|`, so that a person can read and mend the lists. */
function words(list: string): readonly string[] {
  return list.split('|').map((word) => word.trim());
}

export const LABELS: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en' | 'ja' | 'ko', LabelSet>> = {
  'zh-Hans': {
    before: words(`
      来源 | 来源于 | 来源自 | 来自 | 稿源 | 稿件来源 | 文章来源 | 信息来源 | 新闻来源 | 消息来源 | 内容来源 |
      资料来源 | 作品来源 | 原文来源 | 转载来源 | 本文来源 | 文字来源 | 图文来源 | 来源媒体 | 来源网站 |
      文章出处 | 数据来源 | 本文来自 | 本文转自 | 转自 | 转载自 | 转载于 | 本文转载自 | 本文转载于 | 转发自 |
      摘自 | 摘编自 | 摘录自 | 节选自 | 选自 | 编译自 | 原载 | 原载于 | 原刊 | 原刊于 | 刊于 | 首发 | 首发于 |
      首发自 | 原文首发于 | 出处 | 原文出处 | 供稿 | 原文 | 源自 | 文/图 | 文 | 文/ | 图文 | 原作者 | 作者 |
      媒体 | 发布 | 授权转载自 | 经授权转载自 | 本文来源于 | 本文来源自 | 文章来源于 | 文章来自 | 文章转自 |
      文章转载自 | 稿件来源于 | 稿件来自 | 信息来源于 | 信息来自 | 内容来源于 | 内容来自 | 内容转自 | 内容转载自 |
      资料来源于 | 资料来自 | 新闻来源于 | 消息来自 | 原文来自 | 原文转自 | 原文载于 | 原文链接 | 本文摘自 | 本文选自 |
      本文节选自 | 本文摘编自 | 本文原载 | 本文原载于 | 本文首发于 | 文章首发于 | 文章摘自 | 全文转自 | 全文来自 | 来源平台 |
      信息源 | 新闻源 | 出自 | 本文出自 | 文章出自 | 原文出自 | 文图来源 | 文图
    `),
    after: words('供稿 | 授权转载 | 授权发布 | 授权刊发 | 特供'),
    photoBefore: words(`
      图片来源 | 图源 | 图 | 图片 | 图/ | 图片/ | 题图 | 题图来源 | 配图 | 配图来源 | 封面 | 封面图 | 封面来源 |
      头图来源 | 照片来源 | 照片 | 摄影 | 摄 | 供图 | 图片提供 | 图为 | 图表来源 | 插图 | 漫画 | 视频来源 |
      视频 | 音频来源 | 截图 | 截图来源 | 本文图片来源 | 图片来自 | 照片来自 | 图来自 | 图来源 | 视频来自 |
      资料图 | 图片转自 | 图转自 | 图片均来自 | 图片均来源于 | 图片来源于 | 图片由
    `),
    photoAfter: words(`
      供图 | 图片 | 资料图 | 配图 | 图 | 摄 | 摄影 | 截图 | 视频 | 视频截图 | 提供图片 | 发图
    `),
    citeBefore: words(`
      据 | 根据 | 另据 | 又据 | 援引 | 引述 | 引用 | 转引 | 综合 | 按照 | 参考 | 报道援引
    `),
    citeAfter: words(`
      报道称 | 报道说 | 报道指出 | 消息称 | 消息指 | 称 | 说 | 指出 | 援引 | 披露 | 获悉 | 刊文 | 发文
    `),
  },
  'zh-Hant': {
    before: words(`
      來源 | 稿源 | 文章來源 | 資料來源 | 消息來源 | 新聞來源 | 轉自 | 轉載自 | 本文轉載自 | 摘自 | 摘錄自 |
      節錄自 | 原載 | 原載於 | 出處 | 本文轉自 | 本文來自 | 文章轉自 | 文章來自 | 內容來源 | 資訊來源 | 原文出處 | 原文來源 | 首發於 | 原刊於
    `),
    after: words('供稿 | 授權轉載'),
    photoBefore: words(`
      圖片來源 | 圖源 | 圖 | 圖片 | 圖／ | 照片來源 | 攝影 | 供圖 | 圖片提供 | 影片來源 | 翻攝自 | 翻攝 |
      圖取自
    `),
    photoAfter: words('供圖 | 圖 | 攝 | 提供圖片 | 資料照片 | 資料照'),
    citeBefore: words('據 | 根據 | 援引 | 引述 | 綜合'),
    citeAfter: words('報道稱 | 報導稱 | 報導指出 | 指出 | 稱'),
  },
  en: {
    before: words(`
      source | sources | news source | original source | via | courtesy of | credit | credits | story from |
      text from | article from | originally published by | originally published on | originally published in |
      originally published at | originally appeared on | originally appeared in | first published by |
      first published on | first published in | first appeared on | first appeared in | reprinted from |
      reprinted with permission from | reprinted by permission of | reprinted with the permission of |
      reproduced from | republished from | republished with permission from | excerpted from | adapted from |
      extracted from | provided by
    `),
    after: [],
    photoBefore: words(`
      photo | photos | photo by | photos by | photo source | photo credit | photo courtesy of | photo via |
      photo from | photograph by | image | images | image by | image source | image credit | image courtesy of |
      image via | image from | picture | pictures | picture by | picture source | picture credit |
      picture courtesy of | video | video source | video courtesy of | graphic | graphic by | illustration by |
      illustration | screenshot from | screenshot | file photo | cover photo | images courtesy of |
      photos courtesy of
    `),
    photoAfter: words('photo | file photo | image | picture | video'),
    citeBefore: words(`
      according to | as reported by | citing | quoted by | told | reports by | a report by | reports from |
      a report from
    `),
    citeAfter: words('reported | reports | says | said | quoted | cited'),
  },
  ja: {
    before: words(`
      出典 | 出所 | 引用元 | 引用 | 転載元 | 情報元 | 情報源 | 配信 | 配信元 | 提供 | 提供元 | 記事提供 |
      参照元 | 参照 | ソース | 元記事
    `),
    after: words('より | より転載 | より引用 | から転載 | から引用 | 提供 | 配信 | からの転載'),
    photoBefore: words(`
      写真 | 写真提供 | 画像 | 画像提供 | 画像出典 | 写真出典 | 撮影 | 動画 | 写真は | 画像引用元
    `),
    photoAfter: words('撮影 | 提供写真 | 写真'),
    citeBefore: [],
    citeAfter: words('によると | によれば | が報じた | が伝えた | は伝えた | は報じた | の報道'),
  },
  ko: {
    before: words(`
      출처 | 원문 | 원문 출처 | 자료 출처 | 자료출처 | 기사 출처 | 제공 | 전재 | 출처 : | 뉴스 제공
    `),
    after: words('제공 | 전재 | 에서 전재 | 에서 발췌 | 발췌'),
    photoBefore: words(`
      사진 | 사진 제공 | 사진제공 | 사진 출처 | 사진출처 | 이미지 | 이미지 출처 | 영상 제공 | 영상
    `),
    photoAfter: words('사진 제공 | 사진'),
    citeBefore: [],
    citeAfter: words('에 따르면 | 에 의하면 | 이 보도 | 가 보도 | 은 보도 | 는 보도 | 보도에 따르면'),
  },
};

/** Labels of other fields of an information bar: after the brand they end it, they never continue it. */
export const FIELD_LABELS: readonly string[] = words(`
  编辑 | 责编 | 责任编辑 | 主编 | 编审 | 审核 | 校对 | 作者 | 记者 | 通讯员 | 撰稿 | 时间 | 日期 | 发布 |
  发布时间 | 发表时间 | 更新时间 | 发布日期 | 阅读 | 阅读量 | 阅读数 | 阅读次数 | 浏览 | 浏览量 | 浏览次数 |
  点击 | 点击数 | 点击量 | 点击次数 | 人气 | 评论 | 字号 | 字体 | 分享 | 分享到 | 打印 | 收藏 | 原标题 |
  原题 | 标题 | 关键词 | 关键字 | 标签 | 分类 | 栏目 | 来源 | 稿源 | 摄影 | 翻译 | 编译 | 录入 | 签发 |
  监制 | 查看 | 责任校对 | 值班编辑 | 我要评论 | 我要纠错 | 扫一扫 | 访问 | 访问量 | 访问次数 | 作 者 |
  小编 | 大中小 | 手机看新闻 | 订阅 | author | by | editor | date | published | updated | posted | time |
  reporter | views | comments | share | print | tags | category | 編集 | 記者 | 公開 | 更新 | 기자 | 입력 |
  수정 | 편집
`);

/** What people at a medium do: with a name after it, it names a person and no second source. */
export const ROLES: readonly string[] = words(`
  记者 | 本报记者 | 本网记者 | 特约记者 | 见习记者 | 驻外记者 | 作者 | 编辑 | 责编 | 责任编辑 | 主编 | 通讯员 | 撰文 | 撰稿 |
  摄影 | 编译 | 翻译 | 整理 | 記者 | 編集 | 기자 | reporter | by | editor | author
`);

/** What may be clicked beside an information bar, run into it without a space. */
export const BUTTONS: readonly string[] = words(
  '分享到 | 打印 | 收藏 | 字号 | 字体 | 我要评论 | 我要纠错 | 扫一扫 | 手机看新闻 | 大中小',
);

/** Short words that may follow the brand and still name it: a desk, a channel, a form of report. */
export const BRAND_SUFFIXES: readonly string[] = words(`
  综合 | 综合报道 | 综合消息 | 综合整理 | 综合编译 | 专题 | 特约记者 | 特约撰稿 | 评论员 | 编译 | 整理 | 报道 | 报导 | 消息 | 讯 | 电 | 专电 |
  快讯 | 特稿 | 独家 | 独家报道 | 原创 | 网 | 网站 | 新闻网 | 官网 | 客户端 | 新闻客户端 | app | 微信 | 微信公众号 |
  公众号 | 微博 | 官方微博 | 官方微信 | 新闻 | 记者 | 等 | 等媒体 | 的报道 | 的报导 | 的消息 | 编辑部 |
  供稿
`);

/** The same after a space, where nothing else would follow. */
export const DESKS: readonly string[] = words(
  '综合 | 综合报道 | 综合消息 | 综合整理 | 综合编译 | 微信公众号 | 公众号 | 官方微信 | 官方微博 | 客户端 | 新闻客户端',
);

/** The same after a closing quotation mark: “X”微信公众号. */
export const CHANNELS: readonly string[] = words(
  '微信公众号 | 公众号 | 官方微信 | 官方微博 | 微信 | 微博 | 客户端 | 新闻客户端 | app | 网站 | 官网 | 视频号 | 抖音号',
);

/** Places whose edition a brand may name without another word: provinces of the PRC and their like. */
export const REGIONS: readonly string[] = words(`
  北京 | 天津 | 上海 | 重庆 | 河北 | 山西 | 辽宁 | 吉林 | 黑龙江 | 江苏 | 浙江 | 安徽 | 福建 | 江西 | 山东 | 河南 |
  湖北 | 湖南 | 广东 | 海南 | 四川 | 贵州 | 云南 | 陕西 | 甘肃 | 青海 | 台湾 | 内蒙古 | 广西 | 西藏 | 宁夏 | 新疆 |
  香港 | 澳门
`);

/** Endings of a channel or regional edition of the brand, after up to six Han characters: 河北频道. */
export const CHANNEL_ENDINGS: readonly string[] = words(
  '频道 | 分站 | 分网 | 站 | 频道综合 | 中心 | 工作室 | 编辑部 | 客户端 | 公众号',
);

/** Endings by which the name next to the brand is recognized as another medium. */
export const MEDIA_ENDINGS: readonly string[] = words(`
  网 | 社 | 报 | 日报 | 晚报 | 早报 | 时报 | 台 | 电台 | 电视台 | 电视 | 广播 | 新闻 | 周刊 | 杂志 |
  客户端 | 在线 | 通讯社 | 传媒 | 观察 | 财经 | 娱乐 | news | times | post | daily | xinhua | reuters | ap |
  afp | agency | press | tv | network | 新聞 | 通信 | 일보 | 신문 | 뉴스 | 통신
`);

/** Words of an information bar that end like a medium's name and are none. */
export const NOT_MEDIA: readonly string[] = words(
  '举报 | 海报 | 平台 | 后台 | 上网 | 官网 | 手机网 | 汇报 | 看新闻 | 听新闻',
);

/** Words that turn a credit line after them, in the same sentence, into an instruction how to credit. */
export const INSTRUCTIONS: readonly string[] = words(`
  凡本 | 凡注 | 凡是 | 凡来源 | 凡标 | 凡转 | 凡署 | 凡在 | 凡" | 凡“ | 凡「 | 凡『 | 凡【 | 注明 | 标注 |
  标明 | 署名为 | 请务必 | 请保留 | 保留出处 | 非来源 | 如需转载 | 欢迎转载 | 转载须 | 转载请 | 转载时 |
  引用请 | 註明 | 請保留 | 歡迎轉載 | 轉載請 | please credit | must credit | must be credited |
  should be credited | articles marked | works marked | marked as | please indicate | please cite | 明記 |
  표기 | 밝혀
`);

/** Words that make a bare name after them a statement of rights or of distance, not a credit. */
export const RIGHTS: readonly string[] = words(`
  版权均 | 版权归 | 版权属 | 版权所有 | 版权为 | 著作权 | 未经授权 | 未经许可 | 禁止转载 | 不得转载 |
  不代表 | 与本网无关 | all rights reserved | without permission | copyright | © | 無断転載 | 無断引用 |
  転載禁止 | 무단전재 | 무단 전재 | 재배포 금지
`);

/** Words after a quoted credit line that show it is only talked about: “来源：X”的所有作品. */
export const QUOTED_WORKS: readonly string[] = words('作品 | 稿件 | 文章 | 内容 | 信息 | 图片 | 文字 | 报道 | 字样');
