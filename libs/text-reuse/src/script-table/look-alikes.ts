/**
 * Letters that look like others and are swapped in to hide a copy, in pairs: what stands there, what it is read as. Applied after case
 * and accents are folded, to works and pages alike, so that whole texts in the first script still equal each other.
 *
 * Sources: Unicode confusables (UTS #39), restricted to letters alike in most typefaces, in either case; Unicode
 * EquivalentUnifiedIdeograph for the radicals that copying out of PDF files leaves behind.
 */
const PAIRS = [
  // Cyrillic, Greek and the like, read as Latin
  'аa вb сc ԁd еe нh һh іi јj кk ӏl мm оo рp ԛq ѕs тt уy ѵv ԝw хx',
  'αa βb εe ηh ιi κk μm οo ρp τt υu νv χx ζz ϲc ϳj',
  'ıi ɡg ɩi ʟl ɑa օo ոn սu հh',
  // Kana read as Han
  'ロ口 ニ二 ハ八 カ力 エ工 タ夕 ト卜 ミ三 ー一 〇零',
  // Radicals read as the character
  '⺀冫 ⺄乙 ⺌小 ⺍小 ⺎尢 ⺒巳 ⺓幺 ⺔彑 ⺗心 ⺘手 ⺙攴 ⺝月 ⺟母 ⺠民 ⺡水 ⺢水 ⺣火 ⺤爪 ⺨犬 ⺩玉 ⺫目 ⺭示 ⺮竹 ⺰糸 ⺱网 ⺶羊 ⺷羊 ⺸羊 ⺹老',
  '⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衣 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈言 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐金 ⻑长 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阜 ⻗雨',
  '⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟食 ⻠食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龟 ⻲亀 ⻳龟',
];

/** @returns code point → code point of the letter it is read as */
export function lookAlikes(): ReadonlyMap<number, number> {
  const pairs = PAIRS.flatMap((line) => line.split(' ').map((pair) => Array.from(pair, codePoint)));
  return new Map(pairs.map(([shown = 0, read = 0]) => [shown, read]));
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
