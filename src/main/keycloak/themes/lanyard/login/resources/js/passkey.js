// Signing in with a passkey, and setting one up. Both need the browser's own dialogue, so there is no way without script;
// the forms are hidden until this has found that the browser can do it.
const signIn = document.getElementById("passkey-sign-in");
const setUp = document.getElementById("passkey-set-up");

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const stated = (value) => (value && value !== "not specified" ? value : undefined);
const millis = (seconds) => (Number(seconds) > 0 ? Number(seconds) * 1000 : undefined);

if (window.PublicKeyCredential) {
    for (const sentence of document.querySelectorAll("[data-needs-passkeys]")) sentence.hidden = true;
    if (signIn) offerSignIn(signIn);
    if (setUp) offerSetUp(setUp);
}

function offerSignIn(form) {
    const button = form.querySelector("[data-passkey]");
    let waiting = new AbortController();
    form.hidden = false;

    const ask = async (mediation) => {
        const known = form.dataset.identified === "true" ? form.dataset.credentials.split(" ").filter(Boolean) : [];
        const found = await navigator.credentials.get({
            mediation,
            signal: waiting.signal,
            publicKey: {
                challenge: toBytes(form.dataset.challenge),
                rpId: form.dataset.rpId,
                timeout: millis(form.dataset.timeout),
                userVerification: stated(form.dataset.userVerification),
                allowCredentials: known.map((id) => ({ type: "public-key", id: toBytes(id) })),
            },
        });
        if (!found) return;
        form.elements.clientDataJSON.value = toText(found.response.clientDataJSON);
        form.elements.authenticatorData.value = toText(found.response.authenticatorData);
        form.elements.signature.value = toText(found.response.signature);
        form.elements.credentialId.value = found.id;
        if (found.response.userHandle) form.elements.userHandle.value = toText(found.response.userHandle);
        form.requestSubmit();
    };

    button.addEventListener("click", async () => {
        waiting.abort();
        waiting = new AbortController();
        button.disabled = true;
        try {
            await ask("optional");
        } catch {
            // Closed, timed out or no passkey here: nothing is lost, the other ways are on the page.
        } finally {
            button.disabled = false;
        }
    });

    // The quiet way: the browser lists passkeys under the address field.
    const quiet = form.dataset.mediation === "conditional" && form.dataset.identified !== "true";
    if (quiet && PublicKeyCredential.isConditionalMediationAvailable) {
        PublicKeyCredential.isConditionalMediationAvailable()
            .then((can) => (can ? ask("conditional") : undefined))
            .catch(() => {});
    }
}

function offerSetUp(form) {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
        if (form.elements.publicKeyCredentialId.value || form.elements.error.value) return;
        event.preventDefault();
        try {
            const made = await navigator.credentials.create({
                publicKey: {
                    challenge: toBytes(form.dataset.challenge),
                    rp: { id: form.dataset.rpId, name: form.dataset.rpName },
                    user: { id: toBytes(form.dataset.userId), name: form.dataset.userName, displayName: form.dataset.userName },
                    pubKeyCredParams: form.dataset.algorithms.split(" ").filter(Boolean).map((alg) => ({ type: "public-key", alg: Number(alg) })),
                    timeout: millis(form.dataset.timeout),
                    attestation: stated(form.dataset.attestation),
                    excludeCredentials: form.dataset.exclude.split(",").filter(Boolean).map((id) => ({ type: "public-key", id: toBytes(id) })),
                    authenticatorSelection: {
                        authenticatorAttachment: stated(form.dataset.attachment),
                        residentKey: stated(form.dataset.residentKey),
                        requireResidentKey: form.dataset.residentKey === "required",
                        userVerification: stated(form.dataset.userVerification),
                    },
                },
            });
            form.elements.clientDataJSON.value = toText(made.response.clientDataJSON);
            form.elements.attestationObject.value = toText(made.response.attestationObject);
            form.elements.publicKeyCredentialId.value = toText(made.rawId);
            if (made.response.getTransports) form.elements.transports.value = made.response.getTransports().join();
            if (made.authenticatorAttachment) form.elements.authenticatorAttachment.value = made.authenticatorAttachment;
        } catch (error) {
            form.elements.error.value = error.name;
        }
        form.requestSubmit();
    });
}
