import type { WordsOf } from '../words/words-of.js';
import type en from './words.en.js';

export default {
  name: 'Imprimatur',
  skip: '跳到正文',
  language: '语言',
  retry: '重试',
  mode: { label: '浅色或深色', system: '跟随系统', light: '浅色', dark: '深色' },
  nav: {
    label: '公开服务',
    desks: '工作台',
    verify: '验证授权书',
    agents: '查询授权',
    claim: '提出权利主张',
    report: '举报',
    track: '查询进度',
    desk: '我的工作台',
    signIn: '登录',
  },
  desks: { partner: '合作媒体', legal: '法务', scans: '扫描' },
  account: { label: '账户', signOut: '退出登录', signOutEverywhere: '退出所有设备' },
  foot: { api: '接口文档', keys: '公钥', audit: '审计日志' },
  time: { legal: '法定时间：{{time}}，{{zone}}' },
  denied: {
    title: '您无权查看此页',
    text: '您的账户没有可以打开此页的角色。如工作需要，请联系管理员。',
    home: '返回我的工作台',
  },
  notFound: { title: '没有这个页面', text: '地址可能有误，或页面已经移动。', home: '返回首页' },
  crashed: { title: '页面未能加载', text: '服务可能刚刚更新。您已保存的草稿不会丢失。', reload: '重新加载' },
} satisfies WordsOf<typeof en>;
