<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">${msg("termsTitle")}
    <#elseif section = "form">
        <p>${msg("termsText")}</p>
        <#if layout.origin?has_content><p><a href="${layout.origin}/terms">${msg("termsRead")}</a></p></#if>
        <form class="stack stack--3" action="${url.loginAction}" method="post">
            <button class="btn btn--primary btn--block" type="submit" name="accept" value="yes">${msg("doAccept")}</button>
            <button class="btn btn--block" type="submit" name="cancel" value="no">${msg("doDecline")}</button>
        </form>
    </#if>
</@layout.registrationLayout>
