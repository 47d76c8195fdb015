// The decision works without this file: its buttons do the same by sending the form. Here chosen words go into the reason
// at once, and the statement follows what is ticked.
{
  const form = document.getElementById('decide');
  const reason = document.getElementById('reason');
  const words = document.getElementById('words');

  words?.addEventListener('change', () => {
    const chosen = words.selectedOptions[0]?.dataset.words;
    if (chosen) {
      reason.value = [reason.value.trim(), chosen].filter(Boolean).join(' ');
      words.value = '';
      reason.focus();
    }
  });

  let asked = 0;
  let timer;

  const show = async () => {
    const mine = (asked += 1);
    try {
      const answer = await fetch(form.dataset.preview, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const statement = page.querySelector('#prev > :nth-child(2)');
      if (mine === asked && statement) {
        document.querySelector('#prev > :nth-child(2)').replaceWith(statement);
      }
    } catch {
      // The button is still there.
    }
  };

  form?.addEventListener('change', (event) => {
    if (event.target !== words && event.target !== reason) {
      clearTimeout(timer);
      timer = setTimeout(show, 150);
    }
  });
}
