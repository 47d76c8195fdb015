<#import "template.ftl" as layout>
<#-- The offer to sign in with a passkey. It needs script, so it stays hidden until the script has found that the browser can do it. -->
<#macro conditionalUIData>
    <#if enableWebAuthnConditionalUI?has_content>
        <@signInForm primary=false mediation=(mediation!'conditional')/>
    </#if>
</#macro>

<#macro signInForm primary mediation>
    <form class="stack stack--3" id="passkey-sign-in" action="${url.loginAction}" method="post" hidden
          data-challenge="${challenge}" data-rp-id="${rpId}" data-user-verification="${userVerification}" data-timeout="${createTimeout?c}"
          data-identified="${isUserIdentified}" data-mediation="${mediation}"
          data-credentials="<#if authenticators??><#list authenticators.authenticators as authenticator>${authenticator.credentialId}<#sep> </#list></#if>">
        <input type="hidden" name="clientDataJSON">
        <input type="hidden" name="authenticatorData">
        <input type="hidden" name="signature">
        <input type="hidden" name="credentialId">
        <input type="hidden" name="userHandle">
        <input type="hidden" name="error">
        <button class="btn btn--block<#if primary> btn--primary</#if>" type="button" data-passkey><@layout.icon "key"/> ${msg("usePasskey")}</button>
    </form>
</#macro>
