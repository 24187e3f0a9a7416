// Shows what the desk pushes to this browser, also while no page of it is open, and leads to it on a click.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const news = event.data === null ? null : event.data.json();
  if (news === null) return;
  const { title, body, path, tag, lang } = news;
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      lang,
      renotify: true,
      icon: '/icons/icon-192.png',
      data: { path },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = event.notification.data?.path ?? '/notifications';
  event.waitUntil(
    (async () => {
      const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
      const page = pages.find(({ url }) => new URL(url).pathname === path) ?? pages[0];
      if (page === undefined) return self.clients.openWindow(path);
      await page.focus();
      if (new URL(page.url).pathname !== path) await page.navigate(path);
    })(),
  );
});

// The browser may renew its subscription by itself: the desk is told the new one.
self.addEventListener('pushsubscriptionchange', (event) => {
  const key = event.oldSubscription?.options.applicationServerKey;
  if (key === undefined || key === null) return;
  event.waitUntil(
    (async () => {
      const subscription =
        event.newSubscription ??
        (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
      await fetch('/api/v1/notification-devices', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'madoguchi' },
        body: JSON.stringify(subscription.toJSON()),
      });
    })(),
  );
});
