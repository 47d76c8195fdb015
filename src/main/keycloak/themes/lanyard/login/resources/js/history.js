// A page that answers a form gets the address of its own step, so that Back and Reload lead to it and not to a question about sending
// the form once more.
const step = document.querySelector('main form[action*="execution="]')?.action ?? document.querySelector('main a[href*="execution="]')?.href;
if (step && new URL(location.href).searchParams.has("session_code")) {
    const again = new URL(step);
    again.searchParams.delete("session_code");
    history.replaceState(null, "", again);
}
