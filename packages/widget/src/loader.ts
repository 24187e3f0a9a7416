import type { Look, ToChat, ToPage } from './protocol.ts';

/**
 * What a site's page loads: a button and, beside it, the iframe in which the chat lives. It makes no request of its
 * own, needs no inline style or script, and believes no message but those of its own iframe.
 */
type Listener = (value: number | undefined) => void;

declare global {
  interface Window {
    Madoguchi?: {
      open: () => void;
      close: () => void;
      /** A JWT signed with the site's secret says who the visitor is; null: nobody any more (they signed out). */
      identify: (identity: string | null) => void;
      on: (event: 'unread' | 'open' | 'close', listener: Listener) => void;
    };
  }
}

const style = `:host{all:initial}
button,iframe{position:fixed;z-index:2147483000;border:0;bottom:20px;bottom:max(20px,env(safe-area-inset-bottom))}
.right{right:20px}.left{left:20px}
button{display:grid;place-items:center;width:56px;height:56px;padding:0;border-radius:50%;cursor:pointer;box-shadow:0 2px 6px #0003,0 8px 24px #0002}
button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #1a1a1a}
[hidden]{display:none!important}
b{position:absolute;top:-2px;right:-2px;min-width:20px;padding:0 5px;box-sizing:border-box;border-radius:10px;background:#c7361b;color:#fff;font:700 12px/20px system-ui,sans-serif;text-align:center}
iframe{bottom:88px;width:384px;height:min(640px,calc(100dvh - 108px));border-radius:12px;box-shadow:0 4px 32px #0004;color-scheme:normal}
@media(max-width:480px){iframe{inset:0;width:100%;height:100dvh;border-radius:0}button[aria-expanded=true]{display:none}}`;

(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement) || window.Madoguchi !== undefined) return;
  const desk = new URL(script.src).origin;
  const key = script.dataset['channel'] ?? '';

  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({
    width: '26',
    height: '26',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.8',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }))
    icon.setAttribute(name, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  icon.append(path);
  const badge = document.createElement('b');
  badge.hidden = true;
  badge.ariaHidden = 'true';
  button.append(icon, badge);

  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Chat';
  frame.allow = 'clipboard-write';
  frame.src = `${desk}/widget/frame/${encodeURIComponent(key)}`;
  root.append(frame, button);

  const listeners: [string, Listener][] = [];
  const tell = (event: string, value?: number): void => {
    for (const [name, listener] of listeners) if (name === event) listener(value);
  };
  let look: Look | undefined;
  let ready = false;
  let identity: string | null = null;
  let unread = '';
  let shown = false;
  let overflow = '';

  const page = () => ({
    url: location.href.slice(0, 2000),
    title: document.title.slice(0, 300),
    referrer: document.referrer.slice(0, 2000),
  });
  const say = (message: ToChat): void => {
    if (ready) frame.contentWindow?.postMessage(message, desk);
  };
  const draw = (): void => {
    if (look === undefined) return;
    frame.title = look.title;
    frame.className = button.className = look.side;
    button.style.background = look.color;
    button.style.color = look.ink;
    button.ariaLabel = shown ? look.closeLabel : `${look.label}${unread}`;
    button.ariaExpanded = String(shown);
    path.setAttribute('d', shown ? 'M6 9l6 6 6-6' : 'M4 5h16v11H10l-4 4v-4H4zM8 9.5h8M8 12.5h5');
    button.hidden = false;
  };
  const show = (wanted: boolean): void => {
    if (look === undefined || shown === wanted) return;
    shown = wanted;
    frame.hidden = !shown;
    const html = document.documentElement.style;
    if (shown && matchMedia('(max-width:480px)').matches) {
      overflow = html.overflow;
      html.overflow = 'hidden';
    } else if (!shown) html.overflow = overflow;
    draw();
    say({ madoguchi: 'page', say: 'shown', shown, page: page() });
    if (shown) frame.focus();
    else button.focus();
    tell(shown ? 'open' : 'close');
  };

  button.addEventListener('click', () => show(!shown));
  frame.addEventListener('load', () => {
    ready = true;
    say({ madoguchi: 'page', say: 'hello', page: page(), identity });
  });
  let wanted = false;
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<ToPage | null>) => {
    if (source !== frame.contentWindow || origin !== desk || data?.madoguchi !== 'chat') return;
    if (data.say === 'look') {
      look = data;
      draw();
      if (wanted) show(true);
      wanted = false;
    } else if (data.say === 'unread') {
      unread = data.label;
      badge.hidden = data.count === 0;
      badge.textContent = String(data.count);
      draw();
      tell('unread', data.count);
    } else if (data.say === 'close') show(false);
  });

  window.Madoguchi = {
    open: () => {
      if (look === undefined) wanted = true;
      show(true);
    },
    close: () => {
      wanted = false;
      show(false);
    },
    identify: (given) => {
      identity = given;
      say({ madoguchi: 'page', say: 'identify', identity });
    },
    on: (event, listener) => listeners.push([event, listener]),
  };
  const add = (): void => {
    document.body.append(host);
    window.dispatchEvent(new Event('madoguchi:ready'));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', add);
  else add();
})();
