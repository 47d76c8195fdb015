// Shows what the site sent to this browser while its pages are closed. It keeps nothing and touches no page.
self.addEventListener('push', (event) => {
  let words = {};
  try {
    words = event.data.json();
  } catch {
    // Something has to be shown for each message; what cannot be read is shown without words.
  }
  event.waitUntil(self.registration.showNotification('Lanyard', {
    body: String(words.body || 'Something is new for you.'),
    tag: words.id ? String(words.id) : undefined,
    icon: '/icons/favicon.svg',
    data: { path: words.path },
  }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const path = (event.notification.data || {}).path;
  // Only to a page of this site.
  const address = new URL(typeof path === 'string' && path.startsWith('/') ? path : '/notifications', self.location.origin);
  if (address.origin === self.location.origin) {
    event.waitUntil(self.clients.openWindow(address.href));
  }
});
