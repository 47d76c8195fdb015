// Every page works without this file. It only keeps one press of a button from being sent twice; the server would
// notice by the form's token, but the second answer takes time that nobody needs to wait.
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
