<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">${msg("linkIdpActionTitle", idpDisplayName)}
    <#elseif section = "form">
        <p>${msg("linkIdpActionMessage", idpDisplayName)}</p>
        <form class="stack stack--3" action="${url.loginAction}" method="post">
            <button class="btn btn--primary btn--block" type="submit" name="continue" value="yes">${msg("doContinue")}</button>
            <button class="btn btn--block" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
        </form>
    </#if>
</@layout.registrationLayout>
