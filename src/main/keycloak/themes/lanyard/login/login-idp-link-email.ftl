<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("emailLinkIdpTitle", idpDisplayName)}
    <#elseif section = "form">
        <div class="stack">
            <p>${msg("emailLinkIdp1", idpDisplayName)}</p>
            <p class="small muted">${msg("emailLinkIdp4")}</p>
        </div>
        <p><a class="btn btn--primary btn--block" href="${url.loginAction}">${msg("doContinue")}</a></p>
    </#if>
</@layout.registrationLayout>
