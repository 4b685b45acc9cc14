import { type ThemeConfig, theme } from 'antd';

const SANS =
  "'Inter Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif";
const MONO = "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace";

/** Ink on paper, and the red of a seal. Every pair of text and ground has a contrast of 4.5 or more in both modes. */
const LIGHT = {
  colorPrimary: '#1d4e79',
  colorInfo: '#1d4e79',
  colorLink: '#1d4e79',
  colorSuccess: '#1a7f37',
  colorWarning: '#9a6700',
  colorError: '#b3261e',
  colorBgLayout: '#f7f6f3',
  colorTextDescription: '#5b6169',
  colorTextTertiary: '#5b6169',
  colorTextPlaceholder: '#6b7178',
  // 3:1 against paper: the edge of a field is what shows that it is one (WCAG 1.4.11)
  colorBorder: '#8b8f95',
};
const DARK = {
  colorPrimary: '#7fb3e0',
  colorInfo: '#7fb3e0',
  colorLink: '#8fbfe8',
  colorSuccess: '#57c77a',
  colorWarning: '#e0b04a',
  colorError: '#ff8a80',
  colorBgBase: '#14171b',
  colorBgLayout: '#0f1215',
  colorTextDescription: '#a5adb6',
  colorTextTertiary: '#a5adb6',
  colorTextPlaceholder: '#9098a1',
  colorBorder: '#727b86',
};

export type Mode = 'light' | 'dark';

export function themeOf(mode: Mode): ThemeConfig {
  const isDark = mode === 'dark';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isDark ? DARK : LIGHT),
      fontFamily: SANS,
      fontFamilyCode: MONO,
      fontSize: 15,
      borderRadius: 6,
      controlHeight: 38,
      controlOutlineWidth: 3,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        // dark text on the light primary of the dark mode
        ...(isDark ? { primaryColor: '#0f1215', dangerColor: '#0f1215' } : {}),
      },
      Segmented: { trackBg: isDark ? '#262c33' : '#e6e2da' },
    },
  };
}
