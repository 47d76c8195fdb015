<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("confirmOverrideIdpTitle")}
    <#elseif section = "form">
        <form class="stack stack--3" action="${url.loginAction}" method="post">
            <button class="btn btn--danger btn--block" type="submit" name="submitAction" value="confirmOverride">${msg("confirmOverrideIdpContinue", idpDisplayName)}</button>
            <a class="btn btn--block" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a>
        </form>
    </#if>
</@layout.registrationLayout>
