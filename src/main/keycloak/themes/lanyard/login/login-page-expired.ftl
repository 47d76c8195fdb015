<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("pageExpiredTitle")}
    <#elseif section = "form">
        <p>${msg("pageExpiredText")}</p>
        <p class="stack stack--3">
            <a class="btn btn--primary btn--block" href="${url.loginAction}">${msg("pageExpiredContinue")}</a>
            <a class="btn btn--block" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
        </p>
    </#if>
</@layout.registrationLayout>
