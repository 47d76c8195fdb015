// Push to this browser, on the page of settings. Without it the page says what is missing, and all else works.
const box = document.querySelector('[data-push-key]');
if (box && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
  const WORKER = '/js/push-worker.js';
  const ADD = '/settings/alerts/browsers';
  const says = box.querySelector('[data-push-says]');
  const on = box.querySelector('[data-push-on]');
  const off = box.querySelector('[data-push-off]');
  box.querySelector('[data-push-without]').hidden = true;
  box.querySelector('[data-push-with]').hidden = false;

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };

  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

  const send = async (path, values) => {
    const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(values), redirect: 'error' });
    if (!answer.ok) {
      throw new Error('The site answered ' + answer.status);
    }
  };

  const tell = (subscription) => send(ADD, {
    endpoint: subscription.endpoint,
    p256dh: text(subscription.getKey('p256dh')),
    auth: text(subscription.getKey('auth')),
  });

  const show = (subscribed, words) => {
    on.hidden = subscribed;
    off.hidden = !subscribed;
    says.textContent = words || (subscribed ? says.dataset.on : says.dataset.off);
  };

  const current = async () => {
    const registration = await navigator.serviceWorker.getRegistration(WORKER);
    return registration ? registration.pushManager.getSubscription() : null;
  };

  const start = async () => {
    if (await Notification.requestPermission() !== 'granted') {
      show(false, says.dataset.refused);
      return;
    }
    const registration = await navigator.serviceWorker.register(WORKER);
    const subscription = await registration.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: bytes(box.dataset.pushKey),
    });
    try {
      await tell(subscription);
    } catch (failure) {
      await subscription.unsubscribe();
      throw failure;
    }
    show(true);
  };

  const stop = async () => {
    const subscription = await current();
    if (subscription) {
      await send(ADD + '/end', { endpoint: subscription.endpoint });
      await subscription.unsubscribe();
    }
    show(false);
  };

  const trying = (act) => () => act().catch(async () => {
    show(Boolean(await current().catch(() => null)), says.dataset.failed);
  });

  on.addEventListener('click', trying(start));
  off.addEventListener('click', trying(stop));
  // Who signs in here again is told again: the site forgets a browser with the end of the sign-in.
  current().then((subscription) => (subscription ? tell(subscription).then(() => show(true)) : show(false)))
    .catch(() => show(false));
}
