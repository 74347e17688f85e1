// @ts-check
/** The page's own words, Chinese and English. Words of the ontology come with the data. */

const WORDS = {
  title: ["社区治理知识图谱", "Community governance graph"],
  summary: ["{0} 份报告 · {1} 个实体 · {2} 条关系 · {3} 个数字", "{0} reports · {1} entities · {2} relations · {3} numbers"],
  graph: ["图谱", "Graph"],
  list: ["列表", "List"],
  compare: ["对照", "Compare"],
  chart: ["指标", "Numbers"],
  documents: ["原文", "Reports"],
  views: ["视图", "Views"],
  search: ["搜索名称、别名、拼音", "Search name, alias, pinyin"],
  searchHelp: ["输入汉字、全拼或首字母；上下键选择，回车打开", "Chinese, pinyin or initials; arrows choose, Enter opens"],
  noHits: ["没有找到“{0}”", "Nothing found for “{0}”"],
  hits: ["{0} 个结果", "{0} results"],
  filters: ["筛选", "Filters"],
  clearFilters: ["清除筛选", "Clear filters"],
  cls: ["类别", "Class"],
  rel: ["关系", "Relation"],
  doc: ["报告", "Report"],
  group: ["社区", "Community"],
  fact: ["真实性", "Factuality"],
  conf: ["置信度", "Confidence"],
  period: ["时期", "Period"],
  anyConf: ["不限", "any"],
  noPeriod: ["未注明", "not given"],
  shared: ["多社区共有", "shared"],
  Actual: ["已有", "actual"],
  Planned: ["计划", "planned"],
  Negated: ["否定", "negated"],
  points: ["问题与措施", "Problems and measures"],
  more: ["更多（{0}）", "More ({0})"],
  fewer: ["收起", "Fewer"],
  showing: ["显示 {0} / {1} 个实体", "{0} of {1} entities shown"],
  hiddenCount: ["已隐藏 {0}", "{0} hidden"],
  pinnedCount: ["已固定 {0}", "{0} pinned"],
  undo: ["恢复", "Restore"],
  whole: ["全图", "Whole graph"],
  overview: ["总览", "Overview"],
  hop1: ["一跳邻域", "1 hop"],
  hop2: ["二跳邻域", "2 hops"],
  pathTo: ["查路径", "Path to…"],
  pathFrom: ["从“{0}”到：输入名称后回车", "From “{0}” to: type a name, Enter"],
  pathIs: ["路径：{0} → {1}（{2} 步）", "Path: {0} → {1} ({2} steps)"],
  noPath: ["在当前显示范围内，二者之间没有路径", "No path between the two in what is shown"],
  hopIs: ["{0} 的{1}", "{1} of {0}"],
  capped: ["邻域过大，只画出最重要的 {0} 个", "Too large: the {0} most important are drawn"],
  hide: ["隐藏", "Hide"],
  pin: ["固定", "Pin"],
  unpin: ["取消固定", "Unpin"],
  copyLink: ["复制链接", "Copy link"],
  copied: ["链接已复制", "Link copied"],
  close: ["关闭", "Close"],
  back: ["返回", "Back"],
  relationNames: ["关系名", "Relation names"],
  legend: ["图例", "Legend"],
  zoomIn: ["放大", "Zoom in"],
  zoomOut: ["缩小", "Zoom out"],
  fit: ["适应窗口", "Fit"],
  dark: ["深色", "Dark"],
  english: ["English", "中文"],
  help: ["帮助", "Help"],
  menu: ["导出与更多", "Export and more"],
  savePng: ["图片 PNG", "Picture PNG"],
  saveSvg: ["矢量图 SVG", "Vector SVG"],
  saveTurtle: ["所示内容 Turtle", "What is shown, Turtle"],
  saveCsv: ["表格 CSV", "Table CSV"],
  print: ["打印", "Print"],
  canvas: [
    "知识图谱画布。方向键移到相邻的实体，回车看详情，加减号缩放，0 看全图，Esc 取消。",
    "Graph canvas. Arrow keys move to a neighbouring entity, Enter opens it, plus and minus zoom, 0 fits, Esc clears.",
  ],
  details: ["详情", "Details"],
  aliases: ["别名", "Also"],
  references: ["指称", "Referred to as"],
  scope: ["范围", "Scope"],
  NationalScope: ["全国", "national"],
  RegionScope: ["地区", "region"],
  CommunityScope: ["社区", "community"],
  DocumentScope: ["本报告内", "this report"],
  inReports: ["见于", "In"],
  relationsOf: ["关系", "Relations"],
  numbersOf: ["数字", "Numbers"],
  indicator: ["指标", "Indicator"],
  value: ["数值", "Value"],
  about: ["主体", "Of"],
  evidence: ["原文依据", "Evidence"],
  proof: ["依据", "Proof"],
  mentions: ["提及", "Mentions"],
  noEvidence: ["图中没有记下依据", "The graph gives no evidence"],
  section: ["章节", "Section"],
  BasicFactsSection: ["基本情况", "basic facts"],
  AchievementsSection: ["做法成效", "achievements"],
  ProblemsSection: ["存在问题", "problems"],
  PlansSection: ["下步打算", "plans"],
  OtherSection: ["其他部分", "other part"],
  rule: ["规则", "Rule"],
  confidenceIs: ["置信度 {0}", "confidence {0}"],
  inText: ["看原文", "In the report"],
  quotesOnly: [
    "此图只带引文，没有报告全文：下面按原文顺序列出引文。",
    "This graph came without the reports' texts: below are the quotes, in the order of the report.",
  ],
  quotesOnlyShort: ["仅有引文", "quotes only"],
  backToGraph: ["在图中看", "In the graph"],
  filteredOut: ["被筛选隐藏：{0}", "Hidden by filter: {0}"],
  filteredOutLong: ["此实体被筛选条件隐藏（{0}），现临时显示。", "The filters ({0}) hide this entity; it is shown for now."],
  byHand: ["手动隐藏", "hidden by hand"],
  byPoints: ["问题与措施默认不画", "problems and measures are off"],
  byEdges: ["没有符合条件的关系", "no relation that passes"],
  masked: ["未公开", "masked"],
  amountOver: ["{0}余{1}", "over {0}{1}"],
  amountOverShare: ["{0}{1}以上", "over {0}{1}"],
  amountUnder: ["不足{0}{1}", "under {0}{1}"],
  amountAbout: ["约{0}{1}", "about {0}{1}"],
  partOf: ["其中", "of which"],
  name: ["名称", "Name"],
  degree: ["关系数", "Relations"],
  count: ["数字数", "Numbers"],
  filterList: ["在表中查找", "Find in the table"],
  rowsShown: ["显示 {0} / {1} 行", "{0} of {1} rows"],
  showMore: ["再显示 {0} 行", "Show {0} more"],
  compareHint: ["勾选最多 6 个社区并排对照。", "Tick up to 6 communities to see them side by side."],
  organizations: ["组织", "Organizations"],
  facilities: ["阵地设施", "Facilities"],
  programs: ["品牌项目平台", "Programs"],
  initiatives: ["活动", "Initiatives"],
  mechanisms: ["机制制度", "Mechanisms"],
  honors: ["荣誉", "Honours"],
  problems: ["问题", "Problems"],
  measures: ["措施", "Measures"],
  planned: ["计划事项", "Planned"],
  none: ["无", "none"],
  andMore: ["等 {0} 项", "and {0} more"],
  chooseIndicator: ["指标", "Indicator"],
  byCommunity: ["按社区", "By community"],
  byPeriod: ["按时期", "By period"],
  chartOf: ["{0}（{1}）", "{0} ({1})"],
  noNumbers: ["图中没有数字", "The graph has no numbers"],
  bubble: ["{0}：{1} 个实体", "{0}: {1} entities"],
  sharedBubble: ["各社区共有：{0} 个实体", "Shared by communities: {0} entities"],
  largeNote: ["图较大：先看各社区，点击打开；也可搜索。", "A large graph: communities first. Click one to open it, or search."],
  leftOut: [
    "虚线圈：此页放不下的 {1} 个社区，共 {0} 个实体，请用 kg query 查询。",
    "Dashed rings: {1} communities with {0} entities for which this page has no room; ask kg query.",
  ],
  empty: ["没有符合筛选条件的实体", "No entity passes the filters"],
  emptyGraph: ["此图没有实体", "This graph has no entities"],
  plannedLine: ["虚线：计划", "Dashed: planned"],
  negatedLine: ["点线加“否”：没有做", "Dotted, “not”: not so"],
  negatedMark: ["否", "not"],
  subject: ["主体", "Subject"],
  object: ["客体", "Object"],
  keys: ["键盘", "Keyboard"],
  helpAbout: [
    "每个点是报告里写到的一个实体，形状、颜色和字表示类别；线是关系，虚线表示计划。点选后右侧列出每条事实和证明它的原句。",
    "Each mark is an entity that the reports name; shape, colour and letter tell its class. Lines are relations, dashed ones planned. A click lists every fact with the sentence that proves it.",
  ],
  keySearch: ["/ 搜索", "/ search"],
  keyMove: ["方向键 移到相邻实体", "Arrows: move to a neighbour"],
  keyHop: ["1、2 一跳、二跳", "1, 2: 1 hop, 2 hops"],
  keyZoom: ["＋ － 0 放大、缩小、全图", "+ − 0: zoom, fit"],
  keyViews: ["g l c n d 切换视图", "g l c n d: views"],
  keyEsc: ["Esc 取消、返回", "Esc: clear, back"],
};

let place = 0;

/** Chooses the language of all words from now on: "zh" or "en". */
export function speak(language) {
  place = language === "en" ? 1 : 0;
}

/** Of a pair of Chinese and English, the one that is read now. */
export function pick(pair) {
  return pair[place] || pair[0];
}

/**
 * The words for a key, with {0}, {1} … filled in.
 * @param {string} key
 * @param {...(string | number)} values
 */
export function t(key, ...values) {
  const known = WORDS[key];
  if (!known) return key;
  return known[place].replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)]));
}

/** A count with its thousands set apart. Intl would do it too, and takes longer to load than all else in the header. */
export function grouped(count) {
  const [whole, part] = String(count).split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
}

/** Whether there are own words for a key. */
export function worded(key) {
  return key in WORDS;
}
