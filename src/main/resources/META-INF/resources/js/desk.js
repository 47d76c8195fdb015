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

  // A moderator who stands in signs without a preview.
  const previews = form?.dataset.preview ? form : null;

  previews?.addEventListener('change', (event) => {
    if (event.target !== words && event.target !== reason) {
      clearTimeout(timer);
      timer = setTimeout(show, 150);
    }
  });
}

// In the list of those who wait, j and k go to the next and the one before, Enter opens it. Only inside the list, so that
// the letters keep their meaning for everybody's other tools.
{
  const list = document.querySelector('[data-keys]');
  if (list) {
    const people = [...list.querySelectorAll('.rows__title a')];
    document.getElementById(list.dataset.keys).hidden = false;
    list.addEventListener('keydown', (event) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const here = people.findIndex((link) => link.closest('li').contains(document.activeElement));
      people[here + step]?.focus();
      event.preventDefault();
    });
  }
}
