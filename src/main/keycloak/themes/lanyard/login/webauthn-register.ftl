<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("webauthn-registration-title")}
    <#elseif section = "lead">${msg("passkeyLead")}
    <#elseif section = "form">
        <p data-needs-passkeys>${msg("passkeyNeedsScript")}</p>
        <form class="form" id="passkey-set-up" action="${url.loginAction}" method="post" hidden
              data-challenge="${challenge}" data-user-id="${userid}" data-user-name="${username}" data-algorithms="<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep> </#list>"
              data-rp-name="${rpEntityName}" data-rp-id="${rpId}" data-attestation="${attestationConveyancePreference}" data-attachment="${authenticatorAttachment}"
              data-resident-key="${residentKey}" data-user-verification="${userVerificationRequirement}" data-timeout="${createTimeout?c}" data-exclude="${excludeCredentialIds}">
            <input type="hidden" name="clientDataJSON">
            <input type="hidden" name="attestationObject">
            <input type="hidden" name="publicKeyCredentialId">
            <input type="hidden" name="transports">
            <input type="hidden" name="authenticatorAttachment">
            <input type="hidden" name="error">
            <div class="field">
                <label for="authenticatorLabel">${msg("passkeyLabel")}</label>
                <p class="hint" id="authenticatorLabel-hint">${msg("passkeyLabelHint")}</p>
                <input id="authenticatorLabel" name="authenticatorLabel" type="text" value="${msg("webauthn-registration-init-label")}" maxlength="100" autocomplete="off" aria-describedby="authenticatorLabel-hint">
            </div>
            <@fields.endOtherSessions/>
            <p><button class="btn btn--primary btn--block" type="submit"><@layout.icon "key"/> ${msg("passkeySetUp")}</button></p>
        </form>
        <#if !isSetRetry?has_content && isAppInitiatedAction?has_content>
            <form action="${url.loginAction}" method="post">
                <button class="btn btn--block" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
            </form>
        </#if>
    </#if>
</@layout.registrationLayout>
