<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("organization.select")}
    <#elseif section = "form">
        <form class="stack stack--3" action="${url.loginAction}" method="post">
            <#list user.organizations as organization>
                <p><button class="btn btn--block" type="submit" name="kc.org" value="${organization.alias!}"><@layout.icon "building"/> ${organization.name!}</button></p>
            </#list>
        </form>
    </#if>
</@layout.registrationLayout>
