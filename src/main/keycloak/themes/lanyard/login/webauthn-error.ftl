<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
    <#if section = "header">${msg("webauthn-error-title")}
    <#elseif section = "form">
        <form action="${url.loginAction}" method="post">
            <input type="hidden" name="authenticationExecution" value="${execution}">
            <button class="btn btn--primary btn--block" type="submit" name="isSetRetry" value="retry">${msg("doTryAgain")}</button>
        </form>
        <#if isAppInitiatedAction??>
            <form action="${url.loginAction}" method="post">
                <button class="btn btn--block" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
            </form>
        </#if>
    </#if>
</@layout.registrationLayout>
