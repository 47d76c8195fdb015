<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">${msg("deleteCredentialTitle", credentialLabel)}
    <#elseif section = "form">
        <p>${msg("deleteCredentialMessage", credentialLabel)}</p>
        <form class="stack stack--3" action="${url.loginAction}" method="post">
            <button class="btn btn--danger btn--block" type="submit" name="accept" value="yes">${msg("doConfirmDelete")}</button>
            <button class="btn btn--block" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button>
        </form>
    </#if>
</@layout.registrationLayout>
