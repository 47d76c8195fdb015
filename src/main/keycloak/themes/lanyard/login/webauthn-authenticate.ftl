<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("webauthn-login-title")}
    <#elseif section = "form">
        <#if authenticators?? && shouldDisplayAuthenticators?? && shouldDisplayAuthenticators>
            <ul class="checks">
                <#list authenticators.authenticators as authenticator>
                    <li><@layout.icon "key"/> <span>${authenticator.label} <span class="muted">${msg('webauthn-createdAt-label')} ${authenticator.createdAt}</span></span></li>
                </#list>
            </ul>
        </#if>
        <p data-needs-passkeys>${msg("passkeyNeedsScript")}</p>
        <@passkeys.signInForm primary=true mediation="none"/>
    </#if>
</@layout.registrationLayout>
