<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("logoutConfirmTitle")}
    <#elseif section = "form">
        <p>${msg("logoutConfirmHeader")}</p>
        <form action="${url.logoutConfirmAction}" method="post">
            <input type="hidden" name="session_code" value="${logoutConfirm.code}">
            <p class="stack stack--3">
                <button class="btn btn--primary btn--block" type="submit" name="confirmLogout" value="yes">${msg("doLogout")}</button>
                <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content><a class="btn btn--block" href="${client.baseUrl}">${msg("staySignedIn")}</a></#if>
            </p>
        </form>
    </#if>
</@layout.registrationLayout>
