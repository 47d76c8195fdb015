// Lets people read the password that they type. The buttons are hidden until this script has run.
for (const button of document.querySelectorAll("button[data-shows]")) {
    const input = document.getElementById(button.dataset.shows);
    const words = button.querySelector("span");
    const show = words.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
        const hidden = input.type === "password";
        input.type = hidden ? "text" : "password";
        words.textContent = hidden ? button.dataset.hide : show;
    });
    // Sent as a password again, so that no browser offers the text as something to fill in elsewhere.
    input.form.addEventListener("submit", () => { input.type = "password"; });
}
