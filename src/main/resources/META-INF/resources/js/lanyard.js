// Every page works without this file. It keeps one press of a button from being sent twice; the server would notice by
// the form's token, but the second answer takes time that nobody needs to wait.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  setTimeout(() => delete form.dataset.sent, 5000);
});
// A page that comes back from the browser's memory may be sent again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

// Whoever signs out is not told in this browser any more. It gets two seconds for that; the site forgets it with the sign-in.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const leaves = new URL(form.action).pathname === '/sign-out';
  if (!leaves || form.dataset.left || !('serviceWorker' in navigator) || event.defaultPrevented) {
    return;
  }
  event.preventDefault();
  const end = async () => {
    const registration = await navigator.serviceWorker.getRegistration('/js/push-worker.js');
    const subscription = registration && await registration.pushManager.getSubscription();
    if (subscription) {
      await subscription.unsubscribe();
    }
  };
  const patience = new Promise((done) => { setTimeout(done, 2000); });
  Promise.race([end().catch(() => {}), patience]).then(() => {
    form.dataset.left = 'yes';
    form.submit();
  });
});

// Words that the server does not have yet are kept in this browser by write.js. They are their writer's alone: they go
// when the writer signs out, when somebody else signs in, and twelve hours after the last of them.
{
  const WORDS = 'lanyard.words.';
  const ACCOUNT = 'lanyard.account';
  const LEAVING = 'lanyard.leaving';
  const KEPT_FOR = 12 * 60 * 60 * 1000;

  const kept = () => Object.keys(localStorage).filter((key) => key.startsWith(WORDS));

  const old = (key) => {
    try {
      return !(JSON.parse(localStorage.getItem(key)).at > Date.now() - KEPT_FOR);
    } catch {
      return true;
    }
  };

  const drop = (which) => kept().filter(which).forEach((key) => localStorage.removeItem(key));

  try {
    const account = document.body.dataset.account;
    if (account) {
      drop((key) => !key.startsWith(WORDS + account + '.'));
      localStorage.setItem(ACCOUNT, account);
    } else if (localStorage.getItem(LEAVING)) {
      drop(() => true);
      localStorage.removeItem(ACCOUNT);
    }
    localStorage.removeItem(LEAVING);
    drop(old);
    setInterval(() => drop(old), 60 * 1000);
    document.addEventListener('submit', (event) => {
      if (new URL(event.target.action).pathname === '/sign-out') {
        localStorage.setItem(LEAVING, 'yes');
      }
    });
  } catch {
    // This browser keeps nothing, so there is nothing to drop.
  }
}
